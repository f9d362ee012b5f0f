import AnnualReport

/// A draft with its answers file as it is now, and what its present report was made from.
struct DraftAtHand {
  /// The draft folder.
  let folder: String
  /// The answers file.
  let path: String
  /// The folder held against its record.
  let made: DraftFolder
  /// The answers as they are in the file now.
  let answers: Answers
  /// The present generation, or where that is a draft the one before it; nil where there is none.
  let present: Generation?
  /// The answers that it was made from.
  let earlier: Answers?

  /// Reads a draft.
  ///
  /// - Parameters:
  ///   - folder: The draft folder.
  ///   - workshop: What reads answers.
  ///   - clock: The day.
  /// - Throws: Where the answers file is not there or cannot be read.
  init(_ folder: String, _ workshop: Workshop, _ clock: Clock) throws(InputError) {
    self.folder = folder
    path = DraftPlace.join(folder, DraftPlace.answersFile)
    answers = try workshop.answers(path, clock)
    made = DraftFolder(folder)
    let settled = made.settled
    present = settled?.generation
    if let settled {
      earlier = try workshop.answers(settled.answers, named: path, clock)
    } else {
      earlier = nil
    }
  }

  /// The folder that an operand names: a draft folder, or the answers file in one.
  static func folder(_ operand: String) throws(FileError) -> String {
    let (folder, name) = DraftPlace.split(operand)
    let named = name == DraftPlace.answersFile ? folder : operand
    if !FileReading.isFolder(named) { throw FileError(named, .noFolder) }
    if !FileReading.exists(DraftPlace.join(named, DraftPlace.answersFile)) {
      throw FileError(DraftPlace.join(named, DraftPlace.answersFile), .notFound)
    }
    return named
  }
}
