/// The answers files that the operands of a command name; a folder means every `answers*.yaml` below it.
struct Inputs {
  private(set) var paths: [String] = []
  /// Operands that name nothing, which do not keep the others from being read.
  private(set) var problems: [FileError] = []

  init(_ invocation: Invocation) throws(UsageError) {
    if invocation.operands.isEmpty { throw UsageError(.operandMissing(invocation.command)) }
    for operand in invocation.operands {
      if !FileReading.isFolder(operand) {
        paths.append(operand)
        continue
      }
      let found = Self.answers(below: operand)
      if found.isEmpty { problems.append(FileError(operand, .noAnswers)) }
      paths += found
    }
    if paths.count(where: { $0 == "-" }) > 1 { throw UsageError(.standardInputTwice) }
    if paths.count > 1 && invocation.has(.last) { throw UsageError(.lastYearOfMany) }
  }

  /// Every `answers*.yaml` below a folder, except in the history of a draft.
  private static func answers(below folder: String) -> [String] {
    var found: [String] = []
    for entry in FileReading.entries(in: folder) ?? [] where !entry.name.hasPrefix(".") {
      let path = Path.join(folder, entry.name)
      let isNamed = entry.name.hasPrefix("answers") && entry.name.hasSuffix(".yaml")
      // A link to a folder may lead back up.
      if !entry.isFile && FileReading.isRealFolder(path) {
        if entry.name != "history" { found += answers(below: path) }
      } else if isNamed && (entry.isFile || !FileReading.isFolder(path)) {
        found.append(path)
      }
    }
    return found
  }
}
