import Mustache
import YAMLSubset

/// Names in prose, and explanations.
extension AnswersReader {
  /// The text as a template, nil where it cannot be expanded; that is reported with its place in the file.
  mutating func prose(_ text: String, _ node: Node, place: String) -> Template? {
    let template: Template
    do throws(TemplateError) {
      template = try Template(text)
    } catch {
      let position = position(line: error.line, column: error.column, of: text, in: node)
      report(.name, .badProse(error.message), position: position, place: place)
      return nil
    }
    let before = findings.count
    for tag in template.tags {
      if tag.kind == .variable && ProseNames.isKnown(tag.name, in: form) { continue }
      let position = position(line: tag.line, column: tag.column, of: text, in: node)
      switch tag.kind {
      case .variable:
        let names = form.cellNames.names + form.about.map(\.id)
        let similar = Nearest.name(to: tag.name, among: names)
        report(.name, .unknownName(tag.name, similar: similar), position: position, place: place)
      case .unescaped, .section, .inverted, .partial, .comment, .delimiters:
        let written = String(decoding: Array(text.utf8)[tag.range], as: UTF8.self)
        report(.name, .onlyNames(written), position: position, place: place)
      }
    }
    return findings.count == before ? template : nil
  }

  /// The place in the file of a place in the decoded text.
  ///
  /// Exact for `|` text and for one-line values without escapes; for folded text the start of the value.
  private func position(line: Int, column: Int, of text: String, in node: Node) -> Position {
    let start = node.start
    switch node.style {
    case .plain, .flow, .block: return Position(line: start.line, column: start.column + column - 1)
    case .singleQuoted, .doubleQuoted: return Position(line: start.line, column: start.column + column)
    case .folded: return start
    case .literal:
      let raw = String(decoding: document.bytes[node.range], as: UTF8.self).unicodeScalars
      let lines = raw.split(separator: "\n", omittingEmptySubsequences: false)
      let decoded = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      guard line < lines.count, line <= decoded.count else { return start }
      let isCarriageReturn = lines[line].last == "\r"
      let indent = lines[line].count - (isCarriageReturn ? 1 : 0) - decoded[line - 1].count
      return Position(line: start.line + line, column: max(indent, 0) + column)
    }
  }

  /// The four keys of an explanation.
  static let explanationKeys = ["检查", "位置", "所见", "原因"]
  private static let explanationNames = NameIndex(explanationKeys)

  mutating func readExplanations(_ node: Node) {
    if node.isEmpty { return }
    guard node.kind == .list else {
      return report(.wrongType, .expected(.list, found: node.shape), at: node, place: Self.explanationsKey)
    }
    for item in node.items {
      guard item.kind == .map else {
        report(.wrongType, .expected(.map, found: item.shape), at: item, place: Self.explanationsKey)
        continue
      }
      var texts = Self.explanationKeys.map { _ in "" }
      for (key, value) in entries(of: item, known: Self.explanationNames, place: Self.explanationsKey) {
        texts[key] = value.text ?? ""
      }
      let missing = zip(Self.explanationKeys, texts).filter { $1.isEmpty || $1 == Explanation.placeholder }
        .map(\.0)
      if !missing.isEmpty {
        report(.explanation, .incompleteExplanation(missing), at: item, place: Self.explanationsKey)
      } else {
        explanations.append(
          Explanation(
            rule: texts[0], place: texts[1], seen: texts[2], reason: texts[3], offset: item.range.lowerBound))
      }
    }
  }
}
