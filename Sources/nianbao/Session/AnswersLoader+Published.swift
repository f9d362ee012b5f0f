import AnnualReport

/// What a file turned out to be that may be either.
enum LoadedInput {
  /// An answers file.
  case file(AnswersFile)
  /// A published report.
  case report(PublishedReport)

  /// What it says.
  var answers: Answers {
    switch self {
    case .file(let file): file.answers
    case .report(let report): report.answers
    }
  }
}

/// Published reports: docx, .doc, web pages and texts.
extension AnswersLoader {
  /// Reads an answers file or a published report, whichever it is by its bytes.
  func input(_ path: String) throws(InputError) -> LoadedInput {
    if isNamedAnswers(path) { return .file(try file(path)) }
    let bytes = try bytes(of: path)
    if isAnswers(bytes, path) { return .file(try file(fromDisk: bytes, named: path)) }
    return .report(try report(bytes, path))
  }

  /// Reads a published report.
  func report(_ path: String) throws(InputError) -> PublishedReport {
    let bytes = try bytes(of: path)
    if isAnswers(bytes, path) { throw .isAnswers(path) }
    return try report(bytes, path)
  }

  private func bytes(of path: String) throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return try FileReading.bytes(path, limit: FileReading.documentLimit)
    } catch {
      throw .file(error.reason == .tooLarge ? FileError(path, .documentTooLarge) : error)
    }
  }

  /// Whether some bytes are an answers file, or one in a state that its reader says more about.
  private func isAnswers(_ bytes: [UInt8], _ path: String) -> Bool {
    guard PublishedKind(bytes) == .text else { return false }
    return isNamedAnswers(path) || decoding.hasKey(bytes, path: path)
  }

  private func isNamedAnswers(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

  private func report(_ bytes: [UInt8], _ path: String) throws(InputError) -> PublishedReport {
    let kind = PublishedKind(bytes)
    let document = try document(kind == .text || kind == .page ? text(bytes, path) : bytes, path)
    guard let report = PublishedReport(document, named: path, editions: editions, presentYear: clock.year),
      report.isRecognized
    else {
      throw .noReport(path, document.notes, isPage: kind == .page)
    }
    return report
  }

  private func text(_ bytes: [UInt8], _ path: String) throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return try decoding.document(bytes, path: path)
    } catch {
      throw .file(error)
    }
  }

  private func document(_ bytes: [UInt8], _ path: String) throws(InputError) -> PublishedDocument {
    do throws(PublishedError) {
      return try PublishedDocument(bytes)
    } catch {
      throw .published(path, error)
    }
  }
}
