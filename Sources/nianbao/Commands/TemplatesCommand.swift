import AnnualReport
import Glibc

/// `nianbao templates export DIR` and `nianbao templates lint DIR`.
struct TemplatesCommand {
  private let invocation: Invocation
  private let output: Output

  init(_ invocation: Invocation, output: Output) {
    self.invocation = invocation
    self.output = output
  }

  func run() -> ExitCode {
    guard invocation.operands.count == 2 else {
      output.message(UsageError(.operandMissing(.templates)).message)
      return .usage
    }
    let folder = invocation.operands[1]
    switch invocation.operands[0] {
    case "export": return export(to: folder)
    case "lint": return lint(folder)
    default:
      output.message(UsageError(.operandNotAllowed(invocation.operands[0], .templates)).message)
      return .usage
    }
  }

  /// Writes the editions compiled in, all or none; files that are there already are never overwritten.
  private func export(to folder: String) -> ExitCode {
    var written: [String] = []
    var made: [String] = []
    do throws(FileError) {
      let files = EditionSource.builtIn().sorted { $0.key < $1.key }.flatMap { name, files in
        files.sorted { $0.key < $1.key }.map { (path: "\(folder)/\(name)/\($0.key)", bytes: $0.value) }
      }
      if let taken = files.first(where: { FileReading.exists($0.path) }) {
        output.message("\(taken.path): 已有这个文件，不覆盖。请换一个文件夹")
        return .cannotWrite
      }
      for file in files {
        made += try AtomicFile.makeFolder(Path.split(file.path).folder)
        try AtomicFile.write(file.bytes, to: file.path)
        written.append(file.path)
      }
    } catch {
      for path in written { unlink(path) }
      for folder in made.reversed() { rmdir(folder) }
      output.message(error.message)
      return error.exitCode
    }
    output.result("已写出 \(written.count) 个文件到 \(folder)。改好后运行 nianbao templates lint \(folder) 检查\n")
    return .clean
  }

  /// Says what is wrong with each edition of a folder, and what each right one holds.
  private func lint(_ folder: String) -> ExitCode {
    let found: [String: [String: [UInt8]]]
    do throws(EditionSourceError) {
      found = try EditionSource.files(in: folder)
    } catch {
      output.message(error.message)
      return error.exitCode
    }
    var code = ExitCode.clean
    for (name, files) in found.sorted(by: { $0.key < $1.key }) {
      do throws(EditionError) {
        let edition = try Edition(folder: name, files: files)
        try edition.tryTemplates()
        let relations = edition.form.rules.reduce(0) { $0 + $1.relations.count }
        output.result("\(folder)/\(name): 没有毛病：\(edition.form.cells.count) 格，\(relations) 项勾稽关系\n")
      } catch {
        output.message(EditionSourceError(folder: "\(folder)/\(name)", reason: .edition(error)).message)
        code = .findings
      }
    }
    return code
  }
}
