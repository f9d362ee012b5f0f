import Text
import YAMLSubset

/// The checks of running text: their lists of words, and how text speaks of figures.
extension FormDecoder {
  mutating func readWordLists(of prose: Node?) {
    guard let prose else { return }
    file = Edition.proseFile
    defer { file = Edition.formFile }
    allow(["words", "checks"], in: prose)
    for entry in prose["words"]?.entries ?? [] {
      guard let name = entry.key.text else { continue }
      wordLists[name] = words(entry.value)
    }
  }

  /// The checks that all editions share.
  mutating func checks(of prose: Node?, _ schemas: [CheckSchema]) -> [NamedCheck] {
    guard let prose else { return [] }
    file = Edition.proseFile
    defer { file = Edition.formFile }
    return list("checks", of: prose).compactMap { check($0, schemas) }
  }

  /// A list of words, in which `<name>` stands for the words of a list of this name.
  mutating func words(_ key: String, of node: Node) -> Words { words(node[key]) }

  /// A list of words, in which `<name>` stands for the words of a list of this name.
  mutating func words(_ node: Node?) -> Words {
    var words = Words()
    for item in optionalList(node) {
      guard let text = item.text else {
        fail(.expected(.text), at: item)
        continue
      }
      guard text.utf8.first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") else {
        words.append(text)
        continue
      }
      let name = String(text.unicodeScalars.dropFirst().dropLast())
      if let list = wordLists[name] {
        words.append(list)
      } else {
        fail(.unknownName(name, similar: Nearest.name(to: name, among: wordLists.keys.sorted())), at: item)
      }
    }
    return words
  }

  mutating func claim(_ node: Node) -> Claim {
    allow(
      [
        "name", "before", "after", "reach", "reach-behind", "units", "about", "fields", "near", "silent",
        "silent-sentence", "subjects", "other-subjects", "brackets", "any-year", "is",
      ], in: node)
    let silences = optionalList(node["silent"]).map { item in
      allow(["words", "unless"], in: item)
      return Claim.Silence(
        words: words("words", of: item), unless: words("unless", of: item))
    }
    let reach = node["reach"].flatMap { number($0, in: 0...100) } ?? 24
    return Claim(
      name: text("name", of: node) ?? "", before: words("before", of: node),
      after: words("after", of: node),
      reach: reach, reachBehind: node["reach-behind"].flatMap { number($0, in: 0...100) } ?? 8,
      units: words("units", of: node), about: words("about", of: node),
      fields: names("fields", of: node, among: fieldNames), near: words("near", of: node),
      subjects: words("subjects", of: node), otherSubjects: words("other-subjects", of: node),
      silences: silences, silentSentence: words("silent-sentence", of: node),
      isInBrackets: flag("brackets", of: node), isOfAnyYear: flag("any-year", of: node),
      readings: list("is", of: node).compactMap { reading($0) })
  }

  /// `甲 + 乙 - 丙`, names of cells.
  private mutating func reading(_ node: Node) -> Claim.Reading? {
    guard let text = node.text else {
      fail(.expected(.text), at: node)
      return nil
    }
    var terms: [Claim.Reading.Term] = []
    var isSubtracted = false
    for word in text.unicodeScalars.split(separator: " ").map({ String($0) }) {
      if word == "+" || word == "-" {
        isSubtracted = word == "-"
      } else if let cell = cell(word, at: node) {
        terms.append(Claim.Reading.Term(cell: cell, isSubtracted: isSubtracted))
      }
    }
    return Claim.Reading(terms: terms)
  }
}
