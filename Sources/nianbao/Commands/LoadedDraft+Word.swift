import AnnualReport

extension LoadedDraft {
  /// The Word document of a draft that somebody edited, which is not read back; nil where there is none.
  var editedDraft: String? {
    let name = DraftFiles.reportFile(.word)
    let path = Path.join(folder, name)
    guard let record = made.record, record.present?.generation.isDraft == true,
      let bytes = try? FileReading.bytes(path), !record.knows(Fingerprint(bytes), of: name)
    else { return nil }
    return path
  }

  /// What somebody changed in the Word document of the present report.
  ///
  /// - Parameter unwanted: Files whose edits nobody wants.
  /// - Returns: Nil where nobody did, where there is no document, and where it is not known what was written.
  /// - Throws: Where the document cannot be read.
  func wordEdits(but unwanted: [NewFile] = []) throws -> WordEdits? {
    let name = DraftFiles.reportFile(.word)
    let path = Path.join(folder, name)
    guard let earlier, made.record?.present?.generation.isDraft == false, FileReading.exists(path) else {
      return nil
    }
    if FileReading.isFolder(path) { throw FileError(path, .notAFile) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(path, limit: FileReading.documentLimit)
    } catch {
      throw error.reason == .tooLarge ? FileError(path, .documentTooLarge) : error
    }
    if unwanted.contains(where: { $0.name == name && $0.bytes == bytes }) { return nil }
    if made.record?.knows(Fingerprint(bytes), of: name) ?? false { return nil }
    let original = try ReportRenderer(edition: earlier.answers.edition)
      .renderings(of: earlier.answers, as: [.word]).first
    if original?.bytes == bytes { return nil }
    do throws(WordEditsError) {
      return try WordEdits(in: bytes, of: earlier)
    } catch {
      switch error {
      case .unreadable(let reason):
        let text = WordEditsWording(NewFile(name: name, bytes: bytes), in: folder)
        throw RegenerateError.edited(text.unreadable(reason))
      case .template(let error): throw error
      case .file(let error): throw RegenerateError.correction(error)
      }
    }
  }
}
