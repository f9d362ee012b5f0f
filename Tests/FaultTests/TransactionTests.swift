import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import nianbao

/// A transaction whose steps fail, are interrupted, or are crossed by another program.
@Suite struct TransactionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("old one", to: "a/one")
    try scratch.write("old two", to: "a/two")
  }

  // Everything is examined before anything is put in its place, and each file once more right before.

  /// Two files replaced, one new, and a folder for the history.
  private func transaction(_ disk: Disk = Disk()) -> Transaction {
    var transaction = Transaction(in: scratch.path("a"), disk: disk)
    transaction.write(
      NewFolder(name: "history/1", files: [NewFile(name: "one", bytes: Array("old one".utf8))]))
    transaction.bar()
    transaction.write(NewFile(name: "one", bytes: Array("new one".utf8)), over: .bytes(Array("old one".utf8)))
    transaction.write(NewFile(name: "two", bytes: Array("new two".utf8)), over: .bytes(Array("old two".utf8)))
    transaction.write(NewFile(name: "three", bytes: Array("new three".utf8)), over: .nothing)
    return transaction
  }

  private static let old = ["one": "old one", "two": "old two"]
  private static let new = [
    "one": "new one", "two": "new two", "three": "new three", "history/1/one": "old one",
  ]

  private func contents() throws -> [String: String] {
    try scratch.contents("a").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The failure of a run, and what it left.
  private func failure(_ disk: Disk) throws -> (WriteFailure?, [String: String]) {
    do {
      try transaction(disk).run()
      return (nil, try contents())
    } catch let failure as WriteFailure {
      return (failure, try contents())
    }
  }

  private func inside(_ name: String) -> String { scratch.path("a/\(name)") }

  @Test func `everything is put in its place, in order, and flushed`() throws {
    let steps = Steps()
    try transaction(steps.disk()).run()
    #expect(try contents() == Self.new)
    let root = scratch.path("a")
    let seen = steps.all.compactMap { step -> String? in
      switch step {
      case .place(_, let place): "place " + place.dropFirst(root.count)
      case .exchange(_, let place): "exchange " + place.dropFirst(root.count)
      case .flush(let path) where !path.contains(".tmp"): "flush " + path.dropFirst(root.count)
      default: nil
      }
    }
    #expect(
      seen == [
        "place /history/1", "flush ", "flush /history", "exchange /one", "exchange /two", "place /three",
        "flush ",
      ])
    // Every file is on the disk before the first is put in its place.
    let first = try #require(steps.all.firstIndex { if case .place = $0 { true } else { false } })
    let files = steps.all[..<first].filter {
      if case .flush(let path) = $0 { path.contains(".tmp") } else { false }
    }
    #expect(files.count == 5)
  }

  @Test func `interrupted calls are made again`() throws {
    let seen = Mutex<[String]>([])
    let disk = Disk(before: { step in
      seen.withLock { seen in
        if seen.contains("\(step)") { return 0 }
        seen.append("\(step)")
        return EINTR
      }
    })
    try transaction(disk).run()
    #expect(try contents() == Self.new)
  }

  @Test func `a refused rename in the middle is told exactly`() throws {
    let two = inside("two")
    let disk = Disk(before: { if case .exchange(_, two) = $0 { EPERM } else { 0 } })
    let (failure, left) = try failure(disk)
    #expect(
      failure?.message
        == "\(two): 写不进去：没有权限。已经写好：history/1、one；没有写：two、three。处理好以后再运行一次")
    #expect(left == ["one": "new one", "two": "old two", "history/1/one": "old one"])
  }

  @Test func `a message does not name the program's own record among the files`() throws {
    func failure(at number: Int, of name: String) throws -> WriteFailure? {
      let scratch = try Scratch()
      for name in [".made", "one"] { try scratch.write("old", to: "a/\(name)") }
      let path = scratch.path("a/\(name)")
      let steps = Steps()
      let disk = steps.disk { step, earlier in
        guard case .exchange(_, path) = step else { return 0 }
        return earlier.count { if case .exchange(_, path) = $0 { true } else { false } } == number ? EPERM : 0
      }
      var transaction = Transaction(in: scratch.path("a"), disk: disk)
      func write(_ text: String, to name: String, over old: String) {
        transaction.write(NewFile(name: name, bytes: Array(text.utf8)), over: .bytes(Array(old.utf8)))
        transaction.bar()
      }
      write("both", to: ".made", over: "old")
      write("new", to: "one", over: "old")
      write("new", to: ".made", over: "both")
      do throws(WriteFailure) {
        try transaction.run()
        return nil
      } catch {
        return error
      }
    }
    let cases = [
      (0, ".made", "原有文件没有动"), (0, "one", "没有写：one。处理好以后再运行一次"),
      (1, ".made", "已经写好：one。处理好以后再运行一次"),
    ]
    for (number, name, said) in cases {
      let message = try #require(try failure(at: number, of: name)?.message)
      #expect(message.hasSuffix("/a/\(name): 写不进去：没有权限。\(said)"), "\(message)")
    }
  }

  @Test func `what is kept of a file is read by nobody else than the file was`() throws {
    chmod(inside("one"), 0o600)
    try transaction().run()
    let rights = try FileManager.default.attributesOfItem(atPath: inside("history/1/one"))[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func `a folder whose names cannot be flushed is told`() throws {
    let root = scratch.path("a")
    let early = Disk(before: { if case .flush(root) = $0 { EIO } else { 0 } })
    let (first, left) = try failure(early)
    #expect(first?.message == "\(root): 写不进去：磁盘读写出错。已经写好：history/1；没有写：one、two、three。处理好以后再运行一次")
    #expect(left == Self.old.merging(["history/1/one": "old one"]) { $1 })
    try FileManager.default.removeItem(atPath: inside("history"))
    let steps = Steps()
    let late = steps.disk { step, earlier in
      let isPlaced = earlier.contains { if case .place(_, self.inside("three")) = $0 { true } else { false } }
      guard case .flush(root) = step, isPlaced else { return 0 }
      return EIO
    }
    let (second, end) = try failure(late)
    #expect(second?.message == "\(root): 已经写好，但磁盘没有确认存妥：磁盘读写出错。请把整个文件夹另外复制一份，再运行一次")
    #expect(end == Self.new)
  }

  @Test func `of many reports it is told how far each had come whose disk fails`() throws {
    let steps = Steps()
    let disk = steps.disk { step, earlier in
      guard case .flushSystem = step else { return 0 }
      return earlier.contains(step) ? EIO : 0
    }
    var group = FillGroup(flushesEach: false, disk: disk)
    let transaction = try transaction(disk).prepare(flushes: false)
    var outcome = FillOutcome(path: "a", code: .clean, ending: .written)
    outcome.staged = FillOutcome.Staged(transaction: transaction, hold: nil)
    group.outcomes = [outcome]
    group.commit()
    let verdict = group.outcomes[0].verdict
    #expect(verdict.contains("磁盘读写出错。已经写好：history/1；没有写：one、two、three。"), "\(verdict)")
    #expect(try contents() == Self.old.merging(["history/1/one": "old one"]) { $1 })
    // What is in its place and not confirmed is told too.
    #expect(group.finish().map(\.message).allSatisfy { $0.contains("磁盘没有确认存妥") })
    #expect(group.finish().count == 1)
  }

  @Test func `a file system that flushes no folders is none the worse`() throws {
    let root = scratch.path("a")
    try transaction(Disk(before: { if case .flush(root) = $0 { EINVAL } else { 0 } })).run()
    #expect(try contents() == Self.new)
  }

  // MARK: Another program

  @Test func `what was saved since it was read is not written over`() throws {
    try scratch.write("theirs", to: "a/two")
    let (failure, left) = try failure(Disk())
    #expect(failure?.reason == .changed(.bytes(Array("theirs".utf8)), from: .bytes(Array("old two".utf8))))
    #expect(failure?.message.hasPrefix("\(inside("two")): 这个文件刚才在别处改过，没有覆盖。") == true)
    #expect(left == ["one": "old one", "two": "theirs"])
  }

  @Test(arguments: ["theirs", "", nil])
  func `what is saved between the comparison and the exchange is put back`(text: String?) throws {
    let two = inside("two")
    let steps = Steps()
    let disk = steps.disk { step, earlier in
      // Only the first time; the second is the putting back.
      if case .exchange(_, two) = step, !earlier.contains(step) {
        if let text { try? Data(text.utf8).write(to: URL(filePath: two)) } else { unlink(two) }
      }
      return 0
    }
    let (failure, left) = try failure(disk)
    #expect(failure?.isConflict == true)
    var expected = ["one": "new one", "history/1/one": "old one"]
    expected["two"] = text
    #expect(left == expected)
  }

  @Test func `what is saved twice in that moment is kept aside`() throws {
    let two = inside("two")
    let count = Mutex(0)
    let disk = Disk(before: { step in
      guard case .exchange(_, two) = step else { return 0 }
      let number = count.withLock {
        $0 += 1; return $0
      }
      try? Data("theirs \(number)".utf8).write(to: URL(filePath: two))
      return 0
    })
    let (failure, left) = try failure(disk)
    #expect(failure?.reason == .setAside(two + ".别处存的"))
    #expect(left["two"] == "theirs 1" && left["two.别处存的"] == "theirs 2")
  }

  @Test func `a file that appears where none was is not written over`() throws {
    let three = inside("three")
    let disk = Disk(before: { step in
      if case .place(_, three) = step { try? Data("theirs".utf8).write(to: URL(filePath: three)) }
      return 0
    })
    let (failure, left) = try failure(disk)
    #expect(failure?.message.hasPrefix("\(three): 已有同名的文件，没有覆盖。") == true)
    #expect(left["three"] == "theirs")
  }

  @Test func `a condition that no longer holds keeps everything from being written`() throws {
    var transaction = transaction()
    transaction.require("two", .bytes(Array("other".utf8)))
    #expect(throws: WriteFailure.self) { try transaction.run() }
    #expect(try contents() == Self.old)
  }

  // MARK: Systems with less

  @Test(arguments: [ENOSYS, EINVAL])
  func `a system without the exchange is served by renames`(code: Int32) throws {
    let disk = Disk(before: { step in
      switch step {
      case .exchange, .place: code
      default: 0
      }
    })
    try transaction(disk).run()
    #expect(try contents() == Self.new)
    try scratch.write("theirs", to: "a/one")
    #expect(throws: WriteFailure.self) { try self.transaction(disk).run() }
    #expect(try contents()["one"] == "theirs")
  }

  // MARK: Names and rights

  @Test(arguments: ["../one", "/etc/one", "history/../../one", "", ".", "..", "a//b", "a\0b"])
  func `no name leads out of the folder`(name: String) throws {
    var transaction = Transaction(in: scratch.path("a"))
    transaction.write(NewFile(name: name, bytes: [1]), over: .nothing)
    let failure = #expect(throws: WriteFailure.self) { try transaction.run() }
    #expect(failure?.reason == .leadsOutside)
    var folders = Transaction(in: scratch.path("a"))
    folders.write(NewFolder(name: "x", files: [NewFile(name: name, bytes: [1])]))
    #expect(throws: WriteFailure.self) { try folders.run() }
    #expect(try contents() == Self.old)
  }

  @Test func `no link in between leads out of the folder`() throws {
    try FileManager.default.createDirectory(atPath: scratch.path("b"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: inside("history"), withDestinationPath: "../b")
    let (failure, left) = try failure(Disk())
    #expect(failure?.reason == .notAFolder)
    #expect(left == Self.old)
    #expect(try scratch.contents("b") == [:])
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o666])
  func `rights of what is replaced stay`(mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: inside("one"))
    let isRoot = chown(inside("one"), uid_t.max, 12) == 0
    try transaction().run()
    var status = stat()
    #expect(stat(inside("one"), &status) == 0 && Int(status.st_mode & 0o7777) == mode)
    if isRoot { #expect(status.st_gid == 12) }
  }

  @Test func `a link stays, and the file that it leads to is replaced`() throws {
    try scratch.write("old", to: "b/target")
    try FileManager.default.createSymbolicLink(atPath: inside("link"), withDestinationPath: "../b/target")
    var transaction = Transaction(in: scratch.path("a"))
    transaction.write(
      NewFile(name: "link", bytes: [0x6E]), over: .bytes(Array("old".utf8)), followsLink: true)
    try transaction.run()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: inside("link")) == "../b/target")
    #expect(try scratch.contents("b") == ["target": Data("n".utf8)])
  }

  @Test func `folders that are made are flushed with those above them`() throws {
    let steps = Steps()
    var transaction = Transaction(in: scratch.path("x/y"), makesFolder: true, disk: steps.disk())
    transaction.write(NewFile(name: "one", bytes: [1]), over: .nothing)
    try transaction.run()
    for folder in ["", "x", "x/y"] {
      #expect(
        steps.all.contains(.flush(folder.isEmpty ? scratch.url.path : scratch.path(folder))), "\(folder)")
    }
  }

  @Test(arguments: [true, false])
  func `the answers are written before the report that they come from, else behind it`(first: Bool) throws {
    try scratch.write("old", to: "a/answers.yaml")
    try scratch.write("edited", to: "a/report.docx")
    func replacement(_ name: String, _ old: String) -> DraftChange.Replacement {
      .init(file: NewFile(name: name, bytes: Array("new".utf8)), basis: .bytes(Array(old.utf8)))
    }
    var change = DraftChange(folder: scratch.path("a"), record: nil)
    change.answers = replacement("answers.yaml", "old")
    change.outputs = [replacement("report.docx", "edited")]
    change.writesAnswersFirst = first
    let places = Mutex<[String]>([])
    let disk = Disk(before: { step in
      if case .exchange(_, let place) = step { places.withLock { $0.append(Path.split(place).name) } }
      return 0
    })
    try change.transaction(makesFolder: false, disk).run()
    #expect(
      places.withLock { $0 } == (first ? ["answers.yaml", "report.docx"] : ["report.docx", "answers.yaml"]))
  }

}

/// The steps that a disk was told to make.
final class Steps: Sendable {
  private let steps = Mutex<[Disk.Operation]>([])

  var all: [Disk.Operation] { steps.withLock { $0 } }

  /// A disk that notes its steps; `fate` says what becomes of each, by those before it.
  func disk(_ fate: @escaping @Sendable (Disk.Operation, [Disk.Operation]) -> Int32 = { _, _ in 0 }) -> Disk {
    Disk(before: { [self] step in
      let earlier = all
      steps.withLock { $0.append(step) }
      return fate(step, earlier)
    })
  }
}
