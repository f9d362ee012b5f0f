import Text

/// Divides the paragraphs of a section into its fields by their headings.
struct FieldDivision {
  /// The paragraphs of a field; of one that shares its paragraph with its heading what stands behind that.
  struct Part {
    /// The field; nil for what stands before the first one, or under a heading of its own.
    let field: Int?
    /// The heading, as it stands.
    let heading: String
    var paragraphs: [PublishedParagraph]
  }

  let parts: [Part]

  /// The fields that were found.
  var found: Set<Int> { Set(parts.compactMap { $0.field }) }

  /// Divides by headings that are the form's own to the letter; nil where not all of them stand there in their order.
  init?(exactly paragraphs: ArraySlice<PublishedParagraph>, _ fields: [Section.Field]) {
    var parts = [Part(field: nil, heading: "", paragraphs: [])]
    var next = 0
    for paragraph in paragraphs {
      if next < fields.count, paragraph.text == fields[next].heading {
        parts.append(Part(field: next, heading: paragraph.text, paragraphs: []))
        next += 1
      } else {
        parts[parts.count - 1].paragraphs.append(paragraph)
      }
    }
    guard next == fields.count, !fields.isEmpty else { return nil }
    self.parts = parts
  }

  /// Divides by headings that have the fields' words in them, of the level at which most fields are found.
  init?(_ paragraphs: ArraySlice<PublishedParagraph>, _ fields: [Section.Field]) {
    let words = fields.map { $0.words.map { LabelText($0) } }
    let heads = paragraphs.indices.compactMap { Head(paragraphs[$0], at: $0, words) }
    var level = 0
    var found: Set<Int> = []
    for candidate in [2, 3, 0] {
      let fields = Set(heads.filter { $0.level == candidate }.compactMap { $0.field })
      if fields.count > found.count { (level, found) = (candidate, fields) }
    }
    if found.isEmpty { return nil }
    var chosen: [Int: Head] = [:]
    for head in heads where head.level == level && (head.field != nil || level == 2) {
      chosen[head.place] = head
    }
    // Where some lost their numerals, short headings of fields that are missing count too.
    for head in heads where chosen[head.place] == nil {
      guard let field = head.field, !found.contains(field), head.isShort,
        head.level == 2 || head.level == 0 && head.isAlone
      else { continue }
      chosen[head.place] = head
      found.insert(field)
    }
    var parts = [Part(field: nil, heading: "", paragraphs: [])]
    var seen: Set<Int> = []
    for place in paragraphs.indices {
      guard let head = chosen[place] else {
        parts[parts.count - 1].paragraphs.append(paragraphs[place])
        continue
      }
      let field = head.field.flatMap { seen.insert($0).inserted ? $0 : nil }
      // Under a heading of its own the paragraph stays whole.
      let rest = field == nil ? paragraphs[place].text : head.rest
      var part = Part(field: field, heading: head.text, paragraphs: [])
      if !rest.isEmpty {
        part.paragraphs = [
          PublishedParagraph(rest, source: paragraphs[place].source, item: paragraphs[place].item)
        ]
      }
      parts.append(part)
    }
    self.parts = parts
  }
}

/// What may be a heading at the beginning of a paragraph.
private struct Head {
  let place: Int
  let level: Int
  /// The field whose words are in it.
  let field: Int?
  /// Its words without the numeral.
  let text: String
  /// What stands behind it in the paragraph.
  let rest: String
  /// Whether it is not longer than the headings of forms.
  let isShort: Bool
  /// Whether the paragraph has little else.
  let isAlone: Bool

  private static let longest = 26
  private static let short = 14

  init?(_ paragraph: PublishedParagraph, at place: Int, _ words: [[LabelText]]) {
    let body = Array(paragraph.withoutNumeral.unicodeScalars)
    level = paragraph.level
    if level == 0, body.count > Self.longest { return nil }
    var end = body.firstIndex { "。:：".unicodeScalars.contains($0) } ?? body.count
    if let blank = body.prefix(Self.longest).firstIndex(where: { $0.isWhiteSpace }), blank < end,
      Self.field(in: LabelText(String(scalars: body[..<blank])), words) != nil
    {
      end = blank
    }
    guard 2...Self.longest ~= end else { return nil }
    text = String(scalars: body[..<end])
    rest = String(scalars: body[min(end + 1, body.count)...]).trimmed()
    let label = LabelText(text)
    field = Self.field(in: label, words)
    self.place = place
    isShort = label.scalars.count <= Self.short
    isAlone = LabelText(String(scalars: body[...])).scalars.count <= Self.short
  }

  /// The field whose longest word stands in a heading; of two as long the one that comes later in the form.
  private static func field(in label: LabelText, _ words: [[LabelText]]) -> Int? {
    var best: (field: Int, length: Int)?
    for (field, words) in words.enumerated() {
      for word in words where label.scalars.offset(of: word.scalars) != nil {
        if word.scalars.count >= best?.length ?? 0 { best = (field, word.scalars.count) }
      }
    }
    return best?.field
  }
}
