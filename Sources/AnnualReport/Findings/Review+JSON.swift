public import YAMLSubset

extension Review {
  /// The review as one line of JSON; the shape is a promise.
  public func jsonLine(for answers: Answers) -> String {
    let encoder = FindingJSON(form: answers.form)
    var members: [(String, JSON)] = [
      ("file", .text(answers.file)), ("edition", .text(answers.form.edition)),
      ("year", answers.year.map { .number($0) } ?? .null), ("unit", answers.unit.map { .text($0) } ?? .null),
      ("checked", .number(checked)), ("passed", .number(passed)), ("unjudged", .number(unjudged)),
      ("findings", .list(findings.map(encoder.json))),
    ]
    if let unread = answers.unread { members.append(("unread", .list(unread.map(encoder.json)))) }
    return JSON.object(members).text + "\n"
  }

  /// The line for a file that is not in the notation.
  public static func jsonLine(file: String, error: SyntaxError) -> String {
    let errors = error.problems.map { problem in
      JSON.object([
        ("message", .text(problem.message)), ("line", .number(problem.position.line)),
        ("column", .number(problem.position.column)),
      ])
    }
    return JSON.object([("file", .text(file)), ("errors", .list(errors))]).text + "\n"
  }

  /// The line for a file that cannot be read at all.
  public static func jsonLine(file: String, message: String) -> String {
    let error = JSON.object([("message", .text(message)), ("line", .null), ("column", .null)])
    return JSON.object([("file", .text(file)), ("errors", .list([error]))]).text + "\n"
  }
}

/// Findings in JSON: keys in English, places and figures as everywhere.
private struct FindingJSON {
  let form: Form

  func json(_ finding: Finding) -> JSON {
    .object([
      ("rule", .text(finding.rule)), ("severity", .text(finding.severity.rawValue)),
      ("at", finding.place.map { .text($0.spelling) } ?? .null),
      ("left", figure(finding.sides?.left)), ("right", figure(finding.sides?.right)),
      ("difference", figure(finding.sides?.difference)),
      ("cells", .list(finding.cells.map(json))), ("suspect", finding.likely.map(json) ?? .null),
      ("explained", finding.explanation.map { .text($0) } ?? .null), ("source", .text(finding.source)),
      ("message", .text(message(finding))),
      ("consequences", .list(finding.consequences.map(json))),
    ])
  }

  /// The sentence; where it is no cell that is wrong, with the place in the file.
  private func message(_ finding: Finding) -> String {
    let text = FindingWording(form: form).message(finding)
    guard finding.sides == nil, let position = finding.position else { return text }
    return text + "（\(position.words)）"
  }

  private func json(_ cell: Finding.Contribution) -> JSON {
    let name = form.cells[cell.cell].id.description
    var members: [(String, JSON)] = [
      ("cell", .text(cell.isLastYear ? "\(Vocabulary.lastYear):\(name)" : name)),
      ("value", figure(cell.quantity)),
      ("line", cell.position?.lineAndColumn.map { .number($0.line) } ?? .null),
      ("column", cell.position?.lineAndColumn.map { .number($0.column) } ?? .null),
    ]
    if let place = cell.position, place.lineAndColumn == nil { members.append(("place", .text(place.text))) }
    if cell.isLastYear { members.append(("file", cell.file.map { .text($0) } ?? .null)) }
    return .object(members)
  }

  /// What a published document does not give.
  func json(_ unread: Unread) -> JSON {
    .object([
      ("cell", .text(unread.place.spelling)), ("reason", .text(unread.reason.sentence)),
      ("place", unread.source.map { .text($0.text) } ?? .null),
      ("candidate", unread.candidate.map { .text($0) } ?? .null),
    ])
  }

  /// A cell with the figure that would mend; of a line, which has no one figure, its place.
  private func json(_ likely: Finding.Likely) -> JSON {
    switch likely {
    case .cell(let suspect):
      .object([
        ("cell", .text(form.cells[suspect.cell].id.description)),
        ("value", .text(suspect.mending.description)),
      ])
    case .line(let line): .object([("cell", .null), ("value", .null), ("at", .text(line.place.spelling))])
    }
  }

  private func figure(_ quantity: Quantity?) -> JSON { quantity.map { .text($0.description) } ?? .null }
}
