public import AnnualReport

/// The drafts of the repository.
public enum Samples {
  /// The folders of all drafts, sorted.
  public static let all = ((try? PackageFolder.names(in: "drafts")) ?? []).filter { (try? text($0)) != nil }

  /// The text of the answers of a draft folder.
  public static func text(_ folder: String) throws -> String {
    try PackageFolder.text("drafts/\(folder)/answers.yaml")
  }

  /// The answers of a draft folder.
  public static func answers(_ folder: String) throws -> Answers {
    try Shipped.answers(try text(folder), file: "drafts/\(folder)/answers.yaml")
  }
}
