public import YAMLSubset

extension SyntaxError {
  /// Why an answer cannot be written into the file: the line and what is wrong there.
  public var sentence: String {
    problems.first.map { "第 \($0.position.line) 行，\($0.message)" } ?? ""
  }
}
