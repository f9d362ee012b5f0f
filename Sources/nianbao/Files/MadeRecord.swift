/// What the program wrote into a draft folder (the file `.made`), so that an edit by hand is seen.
///
/// For each output the present writing and the one before it are kept: the record is put in its place before
/// the outputs are, and a run killed in between leaves outputs that are either.
struct MadeRecord: Equatable, Sendable {
  /// The edition of the report.
  let edition: String
  /// The version of the program.
  let program: String
  /// For each output what was written, the latest first.
  private(set) var written: [String: [Fingerprint]] = [:]

  /// The name of the file.
  static let file = ".made"
  /// How many writings of one output are kept.
  private static let kept = 2

  init(edition: String, program: String = HelpCommand.version, after earlier: MadeRecord? = nil) {
    self.edition = edition
    self.program = program
    written = earlier?.written ?? [:]
  }

  /// Notes what is going to be written.
  mutating func note(_ fingerprint: Fingerprint, of output: String) {
    let earlier = written[output, default: []].filter { $0 != fingerprint }
    written[output] = [fingerprint] + earlier.prefix(Self.kept - 1)
  }

  /// Whether the program wrote this.
  func knows(_ fingerprint: Fingerprint, of output: String) -> Bool {
    written[output]?.contains(fingerprint) ?? false
  }

  /// Whether the program wrote something of this length.
  func knows(length: Int, of output: String) -> Bool {
    written[output]?.contains { $0.length == length } ?? false
  }

  // MARK: As a file

  private static let heading = "# 本文件由 nianbao 写，用来看出报告写好以后有没有手工改过。不要改，也不要删。\n"
  private static let editionKey = "格式"
  private static let programKey = "版本"

  /// The text of the file.
  var text: String {
    var text = Self.heading + "\(Self.programKey) \(program)\n\(Self.editionKey) \(edition)\n"
    for (output, fingerprints) in written.sorted(by: { $0.key < $1.key }) {
      for fingerprint in fingerprints { text += "\(output) \(fingerprint.text)\n" }
    }
    return text
  }

  /// Reads the text of the file; a line that cannot be read says nothing.
  init(reading bytes: [UInt8]) {
    var edition = ""
    var program = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      if words.count == 2 && words[0] == Self.editionKey { edition = String(words[1]) }
      if words.count == 2 && words[0] == Self.programKey { program = String(words[1]) }
      if words.count == 3, let fingerprint = Fingerprint(words[1...]) {
        written[String(words[0]), default: []].append(fingerprint)
      }
    }
    self.edition = edition
    self.program = program
  }
}
