import Text

/// What the program wrote into a draft folder (the file `.made`), so that an edit by hand is seen.
///
/// While outputs change it knows both what stood there and what comes: a run that is killed in between leaves outputs
/// that are either.
struct MadeRecord: Equatable, Sendable {
  /// The edition of the report.
  let edition: String
  /// The version of the program.
  let program: String
  /// The unit whose report it is; nil in records that do not say so.
  private(set) var unit: String?
  /// For each output what was written; what is only going to be written stands behind.
  private(set) var written: [String: [Fingerprint]] = [:]
  /// In a draft's own folder the present generation, and the answers that it was made from.
  var present: Present?
  /// Which generation was published, and when.
  var publication: Publication?

  /// The present generation of a draft.
  struct Present: Equatable, Sendable {
    var generation: Generation
    var answers: [UInt8]
  }

  /// That a generation was published.
  struct Publication: Equatable, Sendable {
    /// The day, as `2026-01-20`.
    let date: String
    /// The number of the generation.
    let number: Int
  }

  /// The name of the file.
  static let file = ".made"

  init(
    edition: String, program: String = ProgramVersion.number, unit: String? = nil,
    after earlier: MadeRecord? = nil
  ) {
    self.edition = edition
    self.program = program
    self.unit = unit?.sanitized() ?? earlier?.unit
    written = earlier?.written ?? [:]
    present = earlier?.present
    publication = earlier?.publication
  }

  /// Notes what was written, in the place of what was noted before.
  mutating func note(_ fingerprint: Fingerprint, of output: String) {
    written[output] = [fingerprint]
  }

  /// Notes what is going to be written, beside what stands there until then.
  mutating func noteAlso(_ fingerprint: Fingerprint, of output: String) {
    if !knows(fingerprint, of: output) { written[output, default: []].append(fingerprint) }
  }

  /// Forgets what was written, since it is there no more.
  mutating func forget(_ output: String) { written[output] = nil }

  /// Whether the program wrote this.
  func knows(_ fingerprint: Fingerprint, of output: String) -> Bool {
    written[output]?.contains(fingerprint) ?? false
  }

  // MARK: As a file

  private static let heading = "# 本文件由 nianbao 写，用来看出报告写好以后有没有手工改过。不要改，也不要删。\n"
  private static let editionKey = "格式"
  private static let programKey = "版本"

  private static let unitKey = "单位"
  private static let publicationKey = "公布"
  private static let answersKey = "答案"

  /// The bytes of the file: lines, and behind them the answers as they are.
  var bytes: [UInt8] {
    var text = Self.heading
    if let present {
      text += present.generation.text
    } else {
      text += "\(Self.programKey) \(program)\n\(Self.editionKey) \(edition)\n"
    }
    if let unit { text += "\(Self.unitKey) \(unit)\n" }
    if let publication { text += "\(Self.publicationKey) \(publication.date) \(publication.number)\n" }
    for (output, fingerprints) in written.sorted(by: { $0.key < $1.key }) {
      for fingerprint in fingerprints { text += "\(output) \(fingerprint.text)\n" }
    }
    guard let present else { return Array(text.utf8) }
    return Array("\(text)\(Self.answersKey) \(present.answers.count)\n".utf8) + present.answers
  }

  /// Reads the bytes of the file; a line that cannot be read says nothing.
  init(reading bytes: [UInt8]) {
    var edition = ""
    var program = ""
    var answers: [UInt8]?
    var unit: String?
    var start = bytes.startIndex
    while start < bytes.endIndex && answers == nil {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let words = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ")
      start = min(end + 1, bytes.endIndex)
      switch (words.first.map(String.init), words.count) {
      case (Self.editionKey, 2): edition = String(words[1])
      case (Self.programKey, 2): program = String(words[1])
      case (Self.unitKey, 2...): unit = words.dropFirst().joined(separator: " ")
      case (Self.publicationKey, 3):
        guard let number = Int(words[2]), Generation.numbers.contains(number),
          Clock.isDate(String(words[1]))
        else { continue }
        publication = Publication(date: String(words[1]), number: number)
      case (Self.answersKey, 2):
        guard let count = Int(words[1]), count >= 0, count <= bytes.endIndex - start else { continue }
        answers = Array(bytes[start..<start + count])
      case (let output?, 3):
        if let fingerprint = Fingerprint(words[1...]) { written[output, default: []].append(fingerprint) }
      default: continue
      }
    }
    self.edition = edition
    self.program = program
    self.unit = unit
    let head = String(decoding: bytes[..<(bytes.endIndex - (answers?.count ?? 0))], as: UTF8.self)
    if let answers, let generation = Generation(reading: head) {
      present = Present(generation: generation, answers: answers)
    }
  }
}
