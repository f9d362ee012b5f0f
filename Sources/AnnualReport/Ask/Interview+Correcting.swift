extension Interview {
  /// The first turn of a correction: the numbered list of all answers, whatever is still open.
  public mutating func beginCorrecting() -> Turn {
    topic = nil
    return ask(Turn())
  }
}
