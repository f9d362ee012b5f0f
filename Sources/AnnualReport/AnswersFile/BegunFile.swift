import YAMLSubset

/// The answers file with which an interview begins.
public enum BegunFile {
  /// The text of the file: year and unit, and from last year's report how the office can be reached.
  ///
  /// - Parameters:
  ///   - unit: The full name of the reporting body.
  ///   - year: The report year.
  ///   - lastYear: Last year's report, where there is one.
  ///   - edition: The edition that the year asks for.
  /// - Returns: The text of the file.
  public static func text(unit: String, year: Int, lastYear: Answers?, edition: Edition) -> String {
    var text = """
      # \(Vocabulary.report)的答案文件（\(edition.form.document)）。由 nianbao ask 写成，也可以直接修改。
      # 井号后面是批注，程序不读。

      """
    for fact in edition.form.about {
      switch fact.kind {
      case .year: text += line(fact.id, String(year))
      case .unit: text += line(fact.id, unit)
      case .line, .website, .phone, .postcode, .email:
        if let last = lastYear?.about[fact.id], !last.isEmpty { text += line(fact.id, last.text) }
      case .edition, .date, .publication: continue
      }
    }
    return text
  }

  private static func line(_ key: String, _ text: String) -> String {
    Spelling.entry(key, .text(text), indent: 0)
  }
}
