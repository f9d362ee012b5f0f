import AnnualReport

/// `nianbao templates export DIR` and `nianbao templates lint DIR`.
struct TemplatesCommand {
  let invocation: Invocation
  let output: Output
  let disk: Disk

  func run() throws -> ExitCode {
    guard invocation.operands.count == 2 else { throw UsageError(.operandMissing(.templates)) }
    let folder = invocation.operands[1]
    switch invocation.operands[0] {
    case "export": return try export(to: folder)
    case "lint": return try lint(folder)
    default: throw UsageError(.operandNotAllowed(invocation.operands[0], .templates))
    }
  }

  /// Writes the editions compiled in, all or none; files that are there already are never overwritten.
  private func export(to folder: String) throws -> ExitCode {
    var transaction = Transaction(in: folder, makesFolder: true, disk: disk)
    var count = 0
    let editions = EditionSource.builtIn().sorted { $0.key < $1.key }
    for (edition, files) in editions {
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        let file = NewFile(name: "\(edition)/\(path)", bytes: bytes)
        count += 1
        switch FileState(of: Path.join(folder, file.name)) {
        case .nothing: transaction.write(file, over: .nothing)
        // What a killed run has left is finished.
        case .bytes(bytes): continue
        case .bytes, .other: throw FileError(Path.join(folder, file.name), .exists)
        }
      }
    }
    try transaction.run()
    output.result("已写出 \(count) 个文件到 \(folder)。改好后运行 nianbao templates lint \(folder) 检查\n")
    return .clean
  }

  /// Says what is wrong with each edition of a folder, and what each right one holds.
  private func lint(_ folder: String) throws -> ExitCode {
    let found = try EditionSource.files(in: folder)
    var code = ExitCode.clean
    for (name, files) in found.editions.sorted(by: { $0.key < $1.key }) {
      do throws(EditionError) {
        let edition = try Edition(folder: name, files: files, common: found.common)
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
