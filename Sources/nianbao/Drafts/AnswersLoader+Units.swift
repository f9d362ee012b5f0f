import AnnualReport

extension AnswersLoader {
  /// The unit whose draft a folder holds, where that is another one with the same name as a folder; else nil.
  func otherUnit(in folder: String, than unit: String) -> String? {
    guard let other = identity(Path.join(folder, DraftFiles.answersFile))?.unit, other != unit,
      Path.safeName(other) == Path.safeName(unit)
    else { return nil }
    return other
  }
}
