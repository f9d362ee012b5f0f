import TestSupport
import YAMLSubset

/// The sentences of the templates' suggested texts that need nothing but figures of the tables, by field.
///
/// They are read from the files a second time here: no code of the product takes part.
struct TemplateSentences {
  private struct Sentence {
    let text: String
    let conditions: [String]
    let items: [String]
  }

  private let sentences: [(field: String, sentences: [Sentence])]

  private static let fields = ["总体情况.主动公开", "总体情况.依申请公开", "总体情况.政府信息管理"]

  init(edition: String) throws {
    let own = try Shipped.files(edition)
    sentences = try Self.fields.compactMap { field -> (field: String, sentences: [Sentence])? in
      guard let file = own["prose/\(field).yaml"] else { return nil }
      let root = try Document(file).root
      let found = (root["sentences"]?.items ?? []).map { node in
        Sentence(
          text: node["text"]?.text ?? "", conditions: (node["when"]?.items ?? []).compactMap { $0.text },
          items: (node["items"]?.items ?? []).compactMap { $0.text })
      }
      return (field, found.filter { Self.isOfTables($0, root) })
    }
  }

  /// Whether no fact of the interview is said.
  private static func isOfTables(_ sentence: Sentence, _ root: Node) -> Bool {
    let facts = (root["details"]?.items ?? []).compactMap { $0["id"]?.text }
    let words = ([sentence.text] + sentence.items + sentence.conditions).joined()
    return !facts.contains { words.contains($0) }
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
    guard sentence.conditions.allSatisfy({ holds($0, figures) }) else { return nil }
    if sentence.items.isEmpty { return filled(sentence.text, figures) }
    let items = sentence.items.filter { item in names(item).allSatisfy { figures[$0] ?? 0 > 0 } }
    if items.isEmpty { return nil }
    return filled(sentence.text + items.joined(separator: "，"), figures) + "。"
  }

  /// `表.行.列 > 0`.
  private func holds(_ condition: String, _ figures: [String: Int]) -> Bool {
    let parts = condition.split(separator: " ")
    let figure = figures[String(parts[0])] ?? 0
    return parts[1] == "=" ? figure == 0 : figure > 0
  }

  private func names(_ text: String) -> [String] {
    text.matches(of: /\{\{([^}]+)\}\}/).map { String($0.1) }
  }

  private func filled(_ text: String, _ figures: [String: Int]) -> String {
    text.replacing(/\{\{([^}]+)\}\}/) { "\(figures[String($0.1)] ?? 0)" }
  }
}
