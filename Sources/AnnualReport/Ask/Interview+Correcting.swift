extension Interview {
  /// The first turn of a correction: the numbered list of all answers.
  ///
  /// What may stay empty is not asked, nor is last year's report.
  public mutating func beginCorrecting() -> Turn {
    course.isCorrecting = true
    course.comesBack = true
    replan()
    return committed(next(Turn()))
  }
}
