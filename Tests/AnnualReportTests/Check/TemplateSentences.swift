import TestSupport
import YAMLSubset

/// The sentences of the templates' suggested texts that need nothing but figures of the tables, by field.
///
/// They are read from the files a second time here: no code of the product takes part.
struct TemplateSentences {
  private struct Sentence {
    let text: Filling
    let conditions: [(cell: String, isZero: Bool)]
    let items: [Filling]
  }

  /// A text with `{{表.行.列}}` in it, cut apart once: a hundred thousand reports are said by it.
  private struct Filling {
    /// Texts and the names between them.
    private let parts: [(text: String, name: String?)]

    init(_ text: String) {
      var parts: [(text: String, name: String?)] = []
      var rest = text[...]
      while let match = rest.firstMatch(of: /\{\{([^}]+)\}\}/) {
        parts.append((String(rest[..<match.range.lowerBound]), String(match.1)))
        rest = rest[match.range.upperBound...]
      }
      self.parts = parts + [(String(rest), nil)]
    }

    func text(_ figures: [String: Int]) -> String {
      parts.map { part in part.text + (part.name.map { String(figures[$0] ?? 0) } ?? "") }.joined()
    }

    func isMoreThanNothing(_ figures: [String: Int]) -> Bool {
      parts.allSatisfy { part in part.name.map { figures[$0] ?? 0 > 0 } ?? true }
    }
  }

  private let sentences: [(field: String, sentences: [Sentence])]

  private static let fields = ["总体情况.主动公开", "总体情况.依申请公开", "总体情况.政府信息管理"]

  init(edition: String) throws {
    let own = try Shipped.files(edition)
    sentences = try Self.fields.compactMap { field -> (field: String, sentences: [Sentence])? in
      guard let file = own["prose/\(field).yaml"] else { return nil }
      let root = try Document(file).root
      let found = (root["sentences"]?.items ?? []).filter { Self.isOfTables($0, root) }.map { node in
        Sentence(
          text: Filling(node["text"]?.text ?? ""), conditions: Self.texts(node["when"]).map(Self.condition),
          items: Self.texts(node["items"]).map { Filling($0) })
      }
      return (field, found)
    }
  }

  /// Whether no fact of the interview is said.
  private static func isOfTables(_ sentence: Node, _ root: Node) -> Bool {
    let facts = (root["details"]?.items ?? []).compactMap { $0["id"]?.text }
    let words = ([sentence["text"]?.text ?? ""] + texts(sentence["items"]) + texts(sentence["when"])).joined()
    return !facts.contains { words.contains($0) }
  }

  private static func texts(_ node: Node?) -> [String] { (node?.items ?? []).compactMap { $0.text } }

  /// `表.行.列 > 0` or `表.行.列 = 0`.
  private static func condition(_ text: String) -> (cell: String, isZero: Bool) {
    let parts = text.split(separator: " ")
    return (String(parts[0]), parts[1] == "=")
  }

  /// What the sentences say of some figures, by field; a field of which nothing is said is left out.
  func texts(_ figures: [String: Int], year: Int, ownName: String) -> [String: String] {
    var texts: [String: String] = [:]
    for (field, sentences) in sentences {
      let said = sentences.compactMap { self.said($0, figures) }.joined()
      if !said.isEmpty { texts[field] = "\(year)年，\(ownName)\(said)" }
    }
    return texts
  }

  private func said(_ sentence: Sentence, _ figures: [String: Int]) -> String? {
    guard sentence.conditions.allSatisfy({ (figures[$0.cell] ?? 0 > 0) != $0.isZero }) else { return nil }
    if sentence.items.isEmpty { return sentence.text.text(figures) }
    let items = sentence.items.filter { $0.isMoreThanNothing(figures) }
    if items.isEmpty { return nil }
    return sentence.text.text(figures) + items.map { $0.text(figures) }.joined(separator: "，") + "。"
  }
}
