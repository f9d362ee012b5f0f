public import AnnualReport
import YAMLSubset

/// The editions in `templates/`, read once for all tests.
public enum Shipped {
  /// The year in which the tests run.
  public static let presentYear = 2026

  private static let loaded = Result { try Editions(names.map(edition)) }
  private static let names = ["2019", "2021"]

  /// Both editions.
  public static func editions() throws -> Editions { try loaded.get() }

  /// The form of an edition.
  public static func form(_ name: String) throws -> Form {
    guard let edition = try editions().edition(named: name) else { throw NoSuchEdition(name: name) }
    return edition.form
  }

  /// The files of an edition, those that all editions share among them.
  public static func files(_ name: String) throws -> [String: [UInt8]] {
    try folder(Edition.commonFolder).merging(folder(name)) { _, own in own }
  }

  /// The files in a folder of `templates/`.
  public static func folder(_ name: String) throws -> [String: [UInt8]] {
    let folder = "templates/\(name)"
    let paths = try PackageFolder.files(below: folder)
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try PackageFolder.bytes("\(folder)/\($0)")) })
  }

  /// Answers over the shipped editions.
  public static func answers(
    _ text: String, file: String = "answers.yaml", editions: Editions? = nil
  ) throws -> Answers {
    try self.file(text, named: file, editions: editions).answers
  }

  /// An answers file over the shipped editions.
  public static func file(
    _ text: String, named name: String = "answers.yaml", editions: Editions? = nil
  ) throws -> AnswersFile {
    let editions = try editions ?? self.editions()
    guard
      let file = AnswersFile(
        try Document(text), named: name, editions: editions, presentYear: presentYear)
    else { throw NoSuchEdition(name: "") }
    return file
  }

  private static func edition(_ name: String) throws -> Edition {
    try Edition(folder: name, files: try folder(name), common: try folder(Edition.commonFolder))
  }

  /// An edition that is not in `templates/`.
  public struct NoSuchEdition: Error {
    let name: String
  }
}
