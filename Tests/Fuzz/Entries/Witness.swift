import FuzzSupport
import Glibc

@testable import AnnualReport

/// What was typed and what stood on the screen: a file that is saved gains nothing else.
///
/// It reads the file as lines of text and knows of the form only how things are called.
struct Witness {
  /// The words and figures that were typed or shown, with a 0 wherever something else stood between them.
  private var seen: [UInt8] = []
  private let names: Names

  init(_ edition: Edition) { names = Self.names[edition.name] ?? Names(edition) }

  private static let names = Dictionary(
    uniqueKeysWithValues: Talk.editions.all.map { ($0.name, Names($0)) })

  /// How things are called in the files of an edition.
  private struct Names {
    /// What stands at the beginning of a line.
    var keys: Set<String> = ["素材", "说明"]
    let tables: Set<String>
    let words: Set<String>

    init(_ edition: Edition) {
      let form = edition.form
      tables = Set(form.tables.map { $0.id })
      keys.formUnion(form.about.map { $0.id } + form.sections.map { $0.id } + tables)
      var names = keys.union(["其余", "检查", "位置", "所见", "原因", "这一段还没有写完", "待填"])
      names.formUnion(
        form.cells.flatMap { [$0.id.table, $0.id.row, $0.id.column] } + form.fields.map { $0.id })
      // An explanation names its rule.
      names.formUnion(form.rules.map { $0.id } + form.checks.map { $0.id })
      names.formUnion((try? edition.readSuggestions())?.details.flatMap { [$0.key, $0.name] } ?? [])
      words = Set(names.flatMap { Witness.words($0) })
    }
  }

  /// Takes down what was typed, or shown.
  mutating func note(_ text: String) { seen += Self.plain(text) + [0] }

  // MARK: Judging

  /// Holds a saved file against the one before it.
  ///
  /// - Parameters:
  ///   - before: The file before the answer.
  ///   - after: The file that was saved.
  ///   - line: What was typed.
  ///   - prompt: The question.
  ///   - asked: What it was about.
  func expectKnown(_ before: String, _ after: String, line: String, prompt: String, asked: Asked) {
    guard before != after, let old = sections(before), let new = sections(after) else { return }
    for key in Set(old.keys).union(new.keys) {
      let (old, new) = (old[key] ?? "", new[key] ?? "")
      if old == new { continue }
      let gained = Self.difference(Self.figures(new), Self.figures(old))
      let lost = Self.difference(Self.figures(old), Self.figures(new))
      switch asked {
      case .figures(let table, let isChoice) where table == key:
        let allowed = Self.figuresTyped(line, prompt) + (isChoice ? ["1"] : [])
        for figure in gained where !allowed.contains(figure) {
          fail("nobody typed \(figure) in \(key): \(new.debugDescription)")
        }
      case .words(let owns) where owns.contains(key): expectSeen(new, since: old)
      case .figures, .words:
        expect(gained.isEmpty && lost.isEmpty, "another part was changed: \(key): \(gained) for \(lost)")
        if names.tables.contains(key) { continue }
        expect(
          Self.words(old).allSatisfy { Self.holds(Self.plain(new), Array($0.utf8)) },
          "words of \(key) were lost")
      }
    }
  }

  /// What a question is about, by the parts of the file that its answer may change.
  enum Asked {
    case figures(table: String, isChoice: Bool)
    case words(Set<String>)
  }

  /// Every piece of what a text gained was typed or shown; a filled gap joins at most a few pieces.
  private func expectSeen(_ new: String, since old: String) {
    let before = Set(Self.words(old))
    for word in Self.words(new) where !before.contains(word) && !names.words.contains(word) {
      var rest = Array(word.utf8)[...]
      var pieces = 0
      while !rest.isEmpty && pieces < Self.mostPieces {
        var length = rest.count
        while length > 0 && !Self.holds(seen, Array(rest.prefix(length))) { length -= 1 }
        if length <= 0 { break }
        rest = rest.dropFirst(length)
        pieces += 1
      }
      expect(rest.isEmpty, "nobody saw \(word.debugDescription)")
    }
  }

  private static let mostPieces = 4

  // MARK: Reading

  /// The parts of a file by their keys; nil where it is not written in plain lines.
  func sections(_ text: String) -> [String: String]? {
    var sections: [String: String] = [:]
    var key: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.unicodeScalars.first, first != " ", first != "#" {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = String(line[..<colon])
        guard names.keys.contains(name), sections[name] == nil else { return nil }
        key = name
        sections[name] = ""
      }
      if let key { sections[key, default: ""] += line + "\n" }
    }
    return sections
  }

  /// The figures above 0 of a text in their shortest form, whatever stands around them.
  private static func figures(_ text: String) -> [String] {
    text.split { !("0"..."9").contains($0) && $0 != "." }.compactMap { shortest($0) }
  }

  private static func shortest(_ figure: Substring) -> String? {
    var figure = figure
    while figure.first == "0" { figure.removeFirst() }
    if figure.contains(".") {
      while figure.last == "0" { figure.removeLast() }
      if figure.last == "." { figure.removeLast() }
    }
    return figure.isEmpty ? nil : figure.first == "." ? "0\(figure)" : String(figure)
  }

  /// What may stand in the file after an answer: what was typed, and what the question had in brackets, or asked a yes for.
  private static func figuresTyped(_ line: String, _ prompt: String) -> [String] {
    var typed = ""
    for scalar in line.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
        typed.unicodeScalars.append(narrow)
      } else if scalar != "," {
        typed.unicodeScalars.append(scalar)
      }
    }
    var figures = figures(typed.filter { $0 != "," })
    figures += typed.split { !digits.contains($0) && !scales.contains($0) }.compactMap { chinese($0) }
    let bracket = prompt.lastIndex(of: "[").map { prompt[$0...] } ?? ""
    // Yes is said to what stands in the whole question.
    figures += self.figures(bracket.contains("是") ? prompt : String(bracket))
    return figures
  }

  private static let digits = Array("〇一二三四五六七八九")
  private static let scales: [Character] = Array("十百千万两零廿")

  private static func chinese(_ text: Substring) -> String? {
    var (sum, part, digit) = (0, 0, 0)
    var isPositional = true
    var positions = ""
    for character in text.map({ $0 == "两" ? "二" : $0 == "零" ? "〇" : $0 }) {
      if let value = digits.firstIndex(of: character) {
        digit = value
        positions += "\(value)"
        continue
      }
      isPositional = false
      switch character {
      case "十": part += max(1, digit) * 10
      case "百": part += max(1, digit) * 100
      case "千": part += max(1, digit) * 1000
      default:
        sum += (part + digit) * 10000
        part = 0
      }
      digit = 0
    }
    return shortest(Substring(isPositional ? positions : "\(sum + part + digit)"))
  }

  /// What the first has more often than the second.
  private static func difference(_ first: [String], _ second: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for word in second { counts[word, default: 0] += 1 }
    return first.filter { word in
      counts[word, default: 0] -= 1
      return counts[word, default: 0] < 0
    }
  }

  /// The runs of words and figures of a text, names in `{{}}` and the notes of a file apart.
  private static func words(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").filter { $0.first != "#" }
    return plain(lines.joined(separator: "\n")).split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The words and figures of a text, with a 0 for whatever else stands between them, blanks apart.
  private static func plain(_ text: String) -> [UInt8] {
    var plain: [UInt8] = []
    var depth = 0
    for line in text.split(separator: "\n") {
      // What was typed on two lines was typed apart.
      if plain.last != 0 { plain.append(0) }
      for scalar in line.unicodeScalars {
        if scalar == "{" { depth += 1 }
        if scalar == "}" { depth = max(0, depth - 1) }
        let isWide = (0xFF10...0xFF19).contains(scalar.value)
        let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        if (0x3400...0x9FFF).contains(scalar.value) || isWide
          || narrow.isASCII && narrow.properties.isAlphabetic
          || ("0"..."9").contains(narrow), depth < 2
        {
          plain += Array(String(narrow).utf8)
        } else if scalar != " ", scalar != "　", plain.last != 0 {
          plain.append(0)
        }
      }
      depth = 0
    }
    return plain
  }

  private static func holds(_ text: [UInt8], _ piece: [UInt8]) -> Bool {
    guard let first = piece.first, piece.count <= text.count else { return piece.isEmpty }
    return text.withUnsafeBytes { text in
      piece.withUnsafeBytes { piece in
        var start = 0
        while start <= text.count - piece.count, let whole = text.baseAddress, let part = piece.baseAddress,
          let found = memchr(whole + start, CInt(first), text.count - piece.count - start + 1)
        {
          if memcmp(found, part, piece.count) == 0 { return true }
          start = UnsafeRawPointer(found) - whole + 1
        }
        return false
      }
    }
  }
}
