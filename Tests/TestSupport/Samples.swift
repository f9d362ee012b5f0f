public import AnnualReport

/// The drafts of the repository.
public enum Samples {
  /// The answers of a draft folder.
  public static func answers(_ folder: String) throws -> Answers {
    let file = "drafts/\(folder)/answers.yaml"
    return try Shipped.answers(try PackageFolder.text(file), file: file)
  }

}
