import Markup

/// The automatic numbers of a Word document, which stand in no text.
struct WordNumbering {
  private struct Level {
    let format: String
    let text: String
    let start: Int
  }

  /// What a paragraph or a style says of its number.
  private struct Reference {
    let list: String
    let level: Int
  }

  private struct Style {
    let reference: Reference?
    let parent: String?
  }

  /// The levels of each definition, by its number.
  private var definitions: [String: [Int: Level]] = [:]
  /// For each list its definition.
  private var lists: [String: String] = [:]
  private var styles: [String: Style] = [:]
  /// For each definition how far its levels have counted.
  private var counters: [String: [Int: Int]] = [:]

  /// A style is looked up through so many others at most.
  private static let longestChain = 20
  private static let lastLevel = 8

  init(numbering: WordPart?, styles part: WordPart?) {
    if let numbering {
      for node in numbering.children(numbering.root) {
        switch numbering.name(node) {
        case .abstractNumbering: define(numbering, node)
        case .number:
          if let id = numbering.value(node, .numberingID) {
            lists[id] = numbering.value(node, of: .abstractID)
          }
        default: break
        }
      }
    }
    guard let part else { return }
    for node in part.children(part.root) where part.name(node) == .style {
      guard let id = part.value(node, .styleID) else { continue }
      let properties = part.child(node, .paragraphProperties)
      styles[id] = Style(
        reference: properties.flatMap { Self.reference(part, $0) }, parent: part.value(node, of: .basedOn))
    }
  }

  private mutating func define(_ part: WordPart, _ node: XMLNode) {
    guard let id = part.value(node, .abstractID) else { return }
    var levels: [Int: Level] = [:]
    for node in part.children(node) where part.name(node) == .levelDefinition {
      guard let index = Int(part.value(node, .level) ?? "0") else { continue }
      let start = part.value(node, of: .start).flatMap { Int($0) } ?? 1
      levels[index] = Level(
        format: part.value(node, of: .format) ?? "decimal", text: part.value(node, of: .levelText) ?? "",
        start: min(max(start, 0), 9_999))
    }
    definitions[id] = levels
  }

  private static func reference(_ part: WordPart, _ properties: XMLNode) -> Reference? {
    guard let node = part.child(properties, .numbering) else { return nil }
    let level = part.value(node, of: .level).flatMap { Int($0) } ?? 0
    return Reference(list: part.value(node, of: .numberingID) ?? "0", level: level)
  }

  /// The number in front of the next paragraph, which has these properties.
  mutating func next(_ part: WordPart, _ properties: XMLNode) -> String {
    var found = Self.reference(part, properties)
    var style = part.value(properties, of: .paragraphStyle)
    var hops = 0
    while found == nil, hops < Self.longestChain, let current = style.flatMap({ styles[$0] }) {
      found = current.reference
      style = current.parent
      hops += 1
    }
    guard let found, found.list != "0", let id = lists[found.list], let levels = definitions[id],
      let level = levels[found.level]
    else { return "" }
    count(id, found.level, level)
    return level.format == "bullet" ? "" : text(id, level, levels)
  }

  private mutating func count(_ id: String, _ index: Int, _ level: Level) {
    var counter = counters[id] ?? [:]
    counter[index] = counter[index].map { $0 &+ 1 } ?? level.start
    for deeper in 0...Self.lastLevel where deeper > index { counter[deeper] = nil }
    counters[id] = counter
  }

  /// The text of a level, `%1` to `%9` replaced by how far these levels have counted.
  private func text(_ id: String, _ level: Level, _ levels: [Int: Level]) -> String {
    guard level.text.utf8.count < 120 else { return "" }
    var text = ""
    var isMark = false
    for character in level.text {
      if isMark, let digit = character.wholeNumberValue, character.isASCII, digit > 0 {
        let number = counters[id]?[digit - 1] ?? levels[digit - 1]?.start ?? 1
        text += Self.numeral(number, levels[digit - 1]?.format ?? "decimal")
        isMark = false
      } else {
        if isMark { text += "%" }
        isMark = character == "%"
        if !isMark { text.append(character) }
      }
    }
    return isMark ? text + "%" : text
  }

  private static func numeral(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographTraditional", "chineseLegalSimplified", "japaneseLegal",
      "koreanCounting":
      return chinese(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      guard 1...20 ~= number, let scalar = Unicode.Scalar(0x245F + UInt32(number)) else {
        return String(number)
      }
      return String(scalar)
    case "lowerLetter", "upperLetter":
      guard 1...780 ~= number,
        let scalar = Unicode.Scalar(UInt32((number - 1) % 26) + (format == "upperLetter" ? 65 : 97))
      else { return String(number) }
      return String(repeating: String(scalar), count: (number - 1) / 26 + 1)
    case "lowerRoman": return roman(number)
    case "upperRoman": return roman(number).uppercased()
    case "bullet", "none": return ""
    default: return String(number)
    }
  }

  /// A number from 1 to 99 in Chinese, others in digits.
  private static func chinese(_ number: Int) -> String {
    guard 1...99 ~= number else { return String(number) }
    let digits = Array("零一二三四五六七八九")
    let (tens, ones) = (number / 10, number % 10)
    let front = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
    return front + (ones == 0 ? "" : String(digits[ones]))
  }

  private static func roman(_ number: Int) -> String {
    guard 1...3_999 ~= number else { return String(number) }
    let values = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (number, "")
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
