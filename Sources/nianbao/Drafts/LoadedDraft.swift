import AnnualReport

/// A draft with its answers file as it is now, and what its present report was made from.
struct LoadedDraft {
  /// The draft folder.
  let folder: String
  /// The answers file.
  let path: String
  /// The folder held against its record.
  let made: DraftFolder
  /// The bytes of the answers file as they are on the disk, in whatever encoding; nil where there is none.
  let bytes: [UInt8]?
  /// The answers file as it is now.
  let file: AnswersFile
  /// Whether it can be read; otherwise another one stands in for it.
  let isReadable: Bool
  /// The present generation, or where that is a draft the one before it; nil where there is none.
  let present: Generation?
  /// The answers file that it was made from.
  let earlier: AnswersFile?

  /// Reads a draft.
  ///
  /// - Parameters:
  ///   - folder: The draft folder.
  ///   - loader: What reads answers.
  ///   - other: What stands in for an answers file that is gone or broken.
  /// - Throws: Where the answers file is not there or cannot be read, and nothing stands in for it.
  init(_ folder: String, _ loader: AnswersLoader, inPlaceOfBroken other: AnswersFile? = nil) throws {
    self.folder = folder
    path = Path.join(folder, DraftFiles.answersFile)
    if let other {
      let bytes = FileReading.exists(path) ? try FileReading.bytes(path) : nil
      let read = bytes.flatMap { [path] bytes in try? loader.file(fromDisk: bytes, named: path) }
      self.bytes = bytes
      (file, isReadable) = (read ?? other, read != nil)
    } else {
      let bytes = try FileReading.bytes(path)
      self.bytes = bytes
      file = try loader.file(fromDisk: bytes, named: path)
      isReadable = true
    }
    made = try DraftFolder(folder)
    let settled = made.settled
    present = settled?.generation
    if let settled {
      do throws(InputError) {
        earlier = try loader.file(settled.answers, named: path)
      } catch {
        // A restore needs no readable record of the report.
        guard other != nil else { throw DraftError(Path.join(folder, MadeRecord.file), .brokenRecord) }
        earlier = nil
      }
    } else {
      earlier = nil
    }
  }

  /// Whether the answers file says something else than what the present report was made from.
  var isEdited: Bool { !isReadable || earlier?.bytes != file.bytes }

  /// Which generation was published and when, by what answers say that come in the place of the present ones.
  func publication(of answers: Answers) -> MadeRecord.Publication? {
    made.publication(of: answers, after: earlier?.answers)
  }

  /// Whether anything says that a generation was published.
  var isPublished: Bool {
    let answers = file.answers
    return made.namesPublication
      || answers.form.fact(.publication).map { answers.about[$0.id] != nil } ?? false
  }

  /// The day that stands, or stood before it was taken out by hand, as that of the publication.
  var publicationDay: String? {
    made.record?.publication?.date ?? file.answers.publicationDate ?? earlier?.answers.publicationDate
  }

  /// The folder that an operand names: a draft folder, or the answers file in one.
  ///
  /// - Parameters:
  ///   - operand: The operand.
  ///   - needsAnswers: Whether there is nothing to be done without an answers file.
  /// - Returns: The folder.
  /// - Throws: Where there is no such folder, or no answers file in it.
  static func folder(_ operand: String, needsAnswers: Bool = true) throws(FileError) -> String {
    let (folder, name) = Path.split(operand)
    let named = name == DraftFiles.answersFile ? folder : operand
    if !FileReading.isFolder(named) { throw FileError(named, .noFolder) }
    if needsAnswers && !FileReading.exists(Path.join(named, DraftFiles.answersFile)) {
      throw FileError(Path.join(named, DraftFiles.answersFile), .notFound)
    }
    return named
  }
}
