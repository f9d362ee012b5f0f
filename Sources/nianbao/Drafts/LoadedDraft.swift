import AnnualReport

/// A draft with its answers file as it is now, and what its present report was made from.
struct LoadedDraft {
  /// The draft folder.
  let folder: String
  /// The answers file.
  let path: String
  /// The folder held against its record.
  let made: DraftFolder
  /// The bytes of the answers file as they are on the disk, in whatever encoding.
  let bytes: [UInt8]
  /// The answers file as it is now.
  let file: AnswersFile
  /// The present generation, or where that is a draft the one before it; nil where there is none.
  let present: Generation?
  /// The answers file that it was made from.
  let earlier: AnswersFile?

  /// Reads a draft.
  ///
  /// - Parameters:
  ///   - folder: The draft folder.
  ///   - loader: What reads answers.
  /// - Throws: Where the answers file is not there or cannot be read.
  init(_ folder: String, _ loader: AnswersLoader) throws {
    self.folder = folder
    path = Path.join(folder, DraftFiles.answersFile)
    bytes = try FileReading.bytes(path)
    file = try loader.file(fromDisk: bytes, named: path)
    made = try DraftFolder(folder)
    let settled = made.settled
    present = settled?.generation
    if let settled {
      earlier = try loader.file(settled.answers, named: path)
    } else {
      earlier = nil
    }
  }

  /// Whether the answers file says something else than what the present report was made from.
  var isEdited: Bool { earlier?.bytes != file.bytes }

  /// The folder that an operand names: a draft folder, or the answers file in one.
  static func folder(_ operand: String) throws(FileError) -> String {
    let (folder, name) = Path.split(operand)
    let named = name == DraftFiles.answersFile ? folder : operand
    if !FileReading.isFolder(named) { throw FileError(named, .noFolder) }
    if !FileReading.exists(Path.join(named, DraftFiles.answersFile)) {
      throw FileError(Path.join(named, DraftFiles.answersFile), .notFound)
    }
    return named
  }
}
