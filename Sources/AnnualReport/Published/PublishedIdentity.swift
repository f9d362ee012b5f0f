import Text

/// What a document says of the report itself: its year, its unit, the facts that are printed.
struct PublishedIdentity {
  /// The report year, with where it stands.
  private(set) var year: (text: String, source: Source)?
  /// Why there is none.
  private(set) var yearProblem: Unread.Reason?
  /// The paragraphs that are the title, by their places; empty where none was found.
  let title: Range<Int>
  /// The facts in the paragraph before the first section, where that is an edition's own to the letter.
  let lead: [PublishedText]

  /// A title stands among the first paragraphs.
  private static let firstParagraphs = 25
  private static let longestTitle = 60
  private static let longestUnit = 30

  /// Looks for the year and the unit in the title, in the time that is reported on and at the end.
  init(_ paragraphs: [PublishedParagraph], editions: [Edition]) {
    let form = editions.first?.form
    let words = form?.reading ?? ReadingWords()
    let lead = editions.lazy.map { Self.lead(paragraphs, $0) }.first { $0 != nil } ?? nil
    self.lead = lead ?? []
    let title = Self.title(paragraphs, words)
    self.title = title?.places ?? 0..<0
    let periods = Self.periods(paragraphs)
    if let own = form?.fact(.year).flatMap({ fact in self.lead.first { $0.name == fact.id } }),
      title.map({ $0.year == own.text }) ?? true
    {
      year = (own.text, own.source)
    } else if let title, !periods.isEmpty, periods.contains(where: { $0.year != title.year }) {
      yearProblem = .twoYears(title.year, Self.distinct(periods.map { $0.year }))
    } else if let title {
      year = (title.year, title.source)
    } else if let first = periods.first, Self.distinct(periods.map { $0.year }).count == 1 {
      year = (first.year, first.source)
    } else {
      yearProblem = .notFound
    }
    let fromTitle = title.flatMap { $0.unit.isEmpty ? nil : (text: $0.unit, source: $0.source) }
    let signers = paragraphs.filter { Self.isSigner($0.text, words) }
    let signer = signers.last { signer in
      fromTitle.map { signer.text.containsBytes(of: $0.text) || $0.text.containsBytes(of: signer.text) }
        ?? true
    }
    switch (fromTitle, signer) {
    case (let title?, let signer?):
      let isLonger = signer.text.utf8.count >= title.text.utf8.count
      unit = isLonger ? (signer.text, signer.source) : title
    case (let title?, nil): unit = title
    case (nil, let signer?): unit = (signer.text, signer.source)
    case (nil, nil): break
    }
  }

  /// The full name of who reports.
  private(set) var unit: (text: String, source: Source)?

  private static func isSigner(_ text: String, _ words: ReadingWords) -> Bool {
    4...longestUnit ~= text.unicodeScalars.count && words.governments.contains { text.hasSuffix($0) }
      && !text.unicodeScalars.contains { $0.isWhiteSpace || "。；，：、《》（）".unicodeScalars.contains($0) }
  }

  private static func distinct(_ years: [String]) -> [String] {
    var seen: [String] = []
    for year in years where !seen.contains(year) { seen.append(year) }
    return seen
  }

  /// The facts of the paragraph before the first section, where it is the edition's own.
  private static func lead(
    _ paragraphs: [PublishedParagraph], _ edition: Edition
  ) -> [PublishedText]? {
    let form = edition.form
    guard let template = edition.templates[Edition.leadFile] else { return nil }
    let contacts = form.about.filter { $0.isContact }
    for paragraph in paragraphs.prefix(10) {
      let values = PublishedText.values(of: template, in: paragraph) { name, text in
        name == TemplateNames.label ? contacts.contains { $0.label == text } : !text.isEmpty
      }
      guard let values else { continue }
      var facts: [PublishedText] = []
      var contact: AboutFact?
      for value in values {
        if value.name == TemplateNames.label {
          contact = contacts.first { $0.label == value.text }
        } else if value.name == TemplateNames.text, let fact = contact {
          facts.append(PublishedText(name: fact.id, text: value.text, source: value.source))
        } else if form.aboutNames[value.name] != nil {
          facts.append(value)
        }
      }
      return facts
    }
    return nil
  }

  // MARK: The title

  private static func title(
    _ paragraphs: [PublishedParagraph], _ words: ReadingWords
  ) -> (year: String, unit: String, source: Source, places: Range<Int>)? {
    let head = paragraphs.prefix(firstParagraphs)
    for (place, paragraph) in head.enumerated() {
      if let found = title(paragraph.text, words) {
        return (found.year, found.unit, paragraph.source, place..<place + 1)
      }
    }
    for (place, pair) in zip(head, head.dropFirst()).enumerated()
    where pair.0.length < 40 && pair.1.length < 40 {
      if let found = title(pair.0.text + pair.1.text, words) {
        return (found.year, found.unit, pair.0.source, place..<place + 2)
      }
    }
    return nil
  }

  private static func title(_ text: String, _ words: ReadingWords) -> (year: String, unit: String)? {
    guard text.unicodeScalars.count < 2 * longestTitle else { return nil }
    let plain = Array(text.halfWidth().unicodeScalars.filter { !$0.isWhiteSpace })
    guard plain.count < longestTitle,
      words.titles.contains(where: { plain.offset(of: Array($0.unicodeScalars)) != nil }),
      let year = plain.indices.first(where: { isYear(plain, at: $0) }), year <= longestUnit
    else { return nil }
    let about = words.about.compactMap { plain.offset(of: Array($0.unicodeScalars), from: year + 4) }.min()
    guard let about else { return nil }
    var between = plain[(year + 4)..<about]
    if between.first == "年" { between = between.dropFirst() }
    if between.first == "度" { between = between.dropFirst() }
    // The year stands on both sides of some names: 2025某镇2025年度.
    if let again = between.indices.first(where: { isYear(plain, at: $0) }) { between = between[..<again] }
    guard between.count <= 20 else { return nil }
    let unit = trimmedUnit(plain[..<year])
    return (String(scalars: plain[year..<(year + 4)]), unit.isEmpty ? trimmedUnit(between) : unit)
  }

  private static func isYear(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    guard place + 4 <= text.count, text[place] == "2", text[place + 1] == "0" else { return false }
    return ("0"..."9").contains(text[place + 2]) && ("0"..."9").contains(text[place + 3])
  }

  private static func trimmedUnit(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var text = text
    while let first = text.first, "《【".unicodeScalars.contains(first) { text = text.dropFirst() }
    if text.starts(with: "关于".unicodeScalars) { text = text.dropFirst(2) }
    while let last = text.last, "的（(".unicodeScalars.contains(last) { text = text.dropLast() }
    if Array(text.suffix(2)) == Array("关于".unicodeScalars) { text = text.dropLast(2) }
    let name = String(scalars: text)
    // The government's last word is the first of what the report is about: 某镇人民政府信息公开工作年度报告.
    return name.hasSuffix("人民") ? name + "政府" : name
  }

  // MARK: The time that is reported on

  /// The years that a first of January begins, where an end of December follows soon.
  private static func periods(_ paragraphs: [PublishedParagraph]) -> [(year: String, source: Source)] {
    let start = Array("年1月1日".unicodeScalars)
    let end = Array("12月31日".unicodeScalars)
    var found: [(year: String, source: Source)] = []
    for paragraph in paragraphs
    where paragraph.text.containsBytes(of: "1") || paragraph.text.containsBytes(of: "１") {
      let text = paragraph.text.halfWidth().unicodeScalars.filter { !$0.isWhiteSpace }
      let plain = Array(text)
      var place = plain.offset(of: start)
      while let begin = place {
        let behind = begin + start.count
        if begin >= 4, isYear(plain, at: begin - 4),
          Array(plain[behind..<min(behind + 18, plain.count)]).offset(of: end) != nil
        {
          found.append((String(scalars: plain[(begin - 4)..<begin]), paragraph.source))
        }
        place = plain.offset(of: start, from: behind)
      }
    }
    return found
  }
}
