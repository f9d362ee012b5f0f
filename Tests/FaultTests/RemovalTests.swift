import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// A file that a transaction takes away: after its copy is in place, and only where it is what was read.
@Suite struct RemovalTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("old one", to: "a/one")
    try scratch.write("old two", to: "a/two")
  }

  /// A copy kept, a file taken away, and one replaced behind it.
  private func transaction(_ disk: Disk = Disk()) -> Transaction {
    var transaction = Transaction(in: scratch.path("a"), disk: disk)
    transaction.write(
      NewFolder(name: "history/1", files: [NewFile(name: "one", bytes: Array("old one".utf8))]))
    transaction.bar()
    transaction.remove("one", holding: Array("old one".utf8))
    transaction.bar()
    transaction.write(NewFile(name: "two", bytes: Array("new two".utf8)), over: .bytes(Array("old two".utf8)))
    return transaction
  }

  private static let kept = ["history/1/one": "old one"]
  private static let old = ["one": "old one", "two": "old two"]

  /// The failure of a run, and what it left.
  private func failure(_ disk: Disk) throws -> (WriteFailure?, [String: String]) {
    var failure: WriteFailure?
    do throws(WriteFailure) {
      try transaction(disk).run()
    } catch {
      failure = error
    }
    return (failure, try scratch.contents("a").mapValues { String(decoding: $0, as: UTF8.self) })
  }

  private var one: String { scratch.path("a/one") }

  @Test func `a file goes after its copy is on the disk, and before what is behind it`() throws {
    let steps = Steps()
    let (failure, left) = try failure(steps.disk())
    #expect(failure == nil)
    #expect(left == ["two": "new two"].merging(Self.kept) { $1 })
    let root = scratch.path("a")
    let seen = steps.all.compactMap { step -> String? in
      switch step {
      case .place(let path, let place): path == one ? "aside" : "place " + place.dropFirst(root.count)
      case .exchange(_, let place): "exchange " + place.dropFirst(root.count)
      case .flush(let path) where !path.contains(".tmp"): "flush " + path.dropFirst(root.count)
      default: nil
      }
    }
    #expect(
      seen == ["place /history/1", "flush ", "flush /history", "aside", "flush ", "exchange /two", "flush "])
  }

  @Test func `a file that was saved since it was read stays, and nothing else is done`() throws {
    try scratch.write("theirs", to: "a/one")
    let (failure, left) = try failure(Disk())
    #expect(failure?.isConflict == true)
    #expect(failure?.message == "\(one): 这个文件刚才在别处改过，没有覆盖。原有文件没有动")
    #expect(left == ["one": "theirs", "two": "old two"])
  }

  @Test func `a file that is gone already is told, and nothing else is done`() throws {
    try scratch.remove("a/one")
    let (failure, left) = try failure(Disk())
    #expect(failure?.reason == .changed(.nothing, from: .bytes(Array("old one".utf8))))
    #expect(left == ["two": "old two"])
  }

  @Test(arguments: ["theirs", nil])
  func `what is saved between the comparison and the step is put back`(text: String?) throws {
    let steps = Steps()
    let disk = steps.disk { [one] step, earlier in
      if case .place(one, _) = step, !earlier.contains(step) {
        if let text { try? Data(text.utf8).write(to: URL(filePath: one)) } else { unlink(one) }
      }
      return 0
    }
    let (failure, left) = try failure(disk)
    #expect(failure?.isConflict == true)
    var expected = ["two": "old two"].merging(Self.kept) { $1 }
    expected["one"] = text
    #expect(left == expected)
  }

  @Test func `what is saved twice in that moment is kept aside`() throws {
    let steps = Steps()
    let disk = steps.disk { [one] step, earlier in
      guard case .place(let path, let place) = step else { return 0 }
      let isFirst = path == one && !earlier.contains(step)
      if isFirst || place == one { try? Data("theirs \(isFirst ? 1 : 2)".utf8).write(to: URL(filePath: one)) }
      return 0
    }
    let (failure, left) = try failure(disk)
    #expect(failure?.reason == .setAside(one + ".别处存的"))
    #expect(left["one"] == "theirs 2" && left["one.别处存的"] == "theirs 1")
  }

  @Test func `a removal that is refused is told, with what was done before and what was not`() throws {
    let disk = Disk(before: { [one] step in if case .place(one, _) = step { EPERM } else { 0 } })
    let (failure, left) = try failure(disk)
    #expect(failure?.message == "\(one): 移不走：没有权限。已经写好：history/1；没有写：two；没有移走：one。处理好以后再运行一次")
    #expect(left == Self.old.merging(Self.kept) { $1 })
  }

  @Test func `what was taken away is not called written`() throws {
    let two = scratch.path("a/two")
    let disk = Disk(before: { step in if case .exchange(_, two) = step { EPERM } else { 0 } })
    let (failure, left) = try failure(disk)
    #expect(failure?.message == "\(two): 写不进去：没有权限。已经写好：history/1；已经移走：one；没有写：two。处理好以后再运行一次")
    #expect(left == ["two": "old two"].merging(Self.kept) { $1 })
  }

  @Test func `interrupted calls are made again, and a file system without the step is served by a rename`()
    throws
  {
    for code in [EINTR, ENOSYS] {
      try scratch.write("old one", to: "a/one")
      try scratch.write("old two", to: "a/two")
      if scratch.exists("a/history") { try scratch.remove("a/history") }
      let steps = Steps()
      let disk = steps.disk { step, earlier in
        guard case .place = step else { return 0 }
        return code == EINTR && earlier.contains(step) ? 0 : code
      }
      let (failure, left) = try failure(disk)
      #expect(failure == nil)
      #expect(left == ["two": "new two"].merging(Self.kept) { $1 })
    }
  }

  @Test(arguments: ["../one", "/etc/one", "history/../../one", "", ".", ".."])
  func `no name of what is to go leads out of the folder`(name: String) throws {
    try scratch.write("old one", to: "one")
    var transaction = Transaction(in: scratch.path("a"))
    transaction.remove(name, holding: Array("old one".utf8))
    let failure = #expect(throws: WriteFailure.self) { try transaction.run() }
    #expect(failure?.reason == .leadsOutside)
    #expect(try scratch.text("one") == "old one")
  }
}
