/// Why a transaction did not come to its end, and how far it had come.
struct WriteFailure: Failure, Equatable {
  enum Reason: Error, Equatable {
    /// The system refused a step.
    case refused(code: Int32)
    /// The system refused to take a file away.
    case notRemoved(code: Int32)
    /// Something else stands there than what the write is based on: another program was faster.
    case changed(FileState, from: Transaction.Basis)
    /// What another program saved in the last moment could not stay in its place, and lies here.
    case setAside(String)
    /// Everything is in its place, but the disk did not confirm that it stays there.
    case unconfirmed(code: Int32)
    /// A folder is to be made where a file or link of that name stands.
    case notAFolder
    /// The name leads out of the folder.
    case leadsOutside
  }

  /// The file or folder at which it ended, as the clerk knows it.
  let path: String
  let reason: Reason
  /// What was put in its place before, in that order.
  let written: [String]
  /// What was not; it is as it was.
  let unwritten: [String]
  /// Which of all these are to be taken away.
  let removed: Set<String>

  /// Says why a transaction ended.
  ///
  /// - Parameters:
  ///   - path: The file or folder at which it ended.
  ///   - reason: Why.
  ///   - written: What was put in its place, or taken away, before.
  ///   - unwritten: What was not.
  ///   - removed: Which of them are to be taken away.
  init(
    _ path: String, _ reason: Reason, written: [String] = [], unwritten: [String] = [],
    removed: Set<String> = []
  ) {
    self.path = path
    self.reason = reason
    self.written = written
    self.removed = removed
    var seen: Set<String> = []
    self.unwritten = unwritten.filter { seen.insert($0).inserted }
  }

  /// Whether something else stands there than what the write is based on, so that it has to be read anew.
  var isConflict: Bool { if case .changed = reason { true } else { false } }

  var exitCode: ExitCode { .cannotWrite }

  var message: String { "\(path): \(cause)" + (progress.map { "。\($0)" } ?? "") }

  /// Why the file was not written.
  var cause: String {
    switch reason {
    case .refused(let code): "写不进去：\(SystemError.words(code))"
    case .notRemoved(let code): "移不走：\(SystemError.words(code))"
    case .changed(_, from: .nothing): "已有同名的文件，没有覆盖"
    case .changed(.nothing, from: .bytes): "这个文件刚才不见了，没有写"
    case .changed(_, from: .bytes): "这个文件刚才在别处改过，没有覆盖"
    case .setAside(let place): "这个文件正在别处反复保存，没有写好；别处存的一份在 \(place)，请核对"
    case .unconfirmed(let code): "已经写好，但磁盘没有确认存妥：\(SystemError.words(code))"
    case .notAFolder: "要在这里建文件夹，却已有同名的文件，请移开它或换个地方"
    case .leadsOutside: "这个名称指到报告文件夹外面，没有写"
    }
  }

  /// What became of the other files; nil where that goes without saying.
  private var progress: String? {
    switch reason {
    case .notAFolder, .leadsOutside: nil
    case .unconfirmed: "请把整个文件夹另外复制一份，再运行一次"
    case .refused, .notRemoved, .changed, .setAside: written.isEmpty ? "原有文件没有动" : lists
    }
  }

  /// What was written and what was not, of the files that the clerk knows; the program's own ones begin with a dot.
  private var lists: String {
    let steps = [
      ("已经写好", written, false), ("已经移走", written, true), ("没有写", unwritten, false),
      ("没有移走", unwritten, true),
    ]
    let lists = steps.map { title, names, isRemoval in
      (title: title, names: names.filter { !$0.hasPrefix(".") && removed.contains($0) == isRemoval })
    }
    let parts = lists.filter { !$0.names.isEmpty }.map { "\($0.title)：\($0.names.joined(separator: "、"))" }
    return parts.joined(separator: "；") + "。处理好以后再运行一次"
  }
}
