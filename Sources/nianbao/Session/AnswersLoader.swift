import AnnualReport
import YAMLSubset

/// Reads answers files: from a path, or from bytes that were kept.
struct AnswersLoader: Sendable {
  let editions: Editions
  let clock: Clock
  let decoding: TextDecoding

  init(editions: Editions, clock: Clock) {
    self.editions = editions
    self.clock = clock
    decoding = TextDecoding {
      editions.all.flatMap { $0.form.about.map(\.id) + $0.form.sections.map(\.id) }
    }
  }

  /// Reads an answers file.
  func file(_ path: String) throws(InputError) -> AnswersFile {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(path)
    } catch {
      throw .file(error)
    }
    return try file(fromDisk: bytes, named: path)
  }

  /// The answers file again, where answers can be added to it.
  func begun(_ file: AnswersFile) throws(InputError) -> AnswersFile {
    if !file.takesAnswers { throw .takesNoAnswers(file.answers.file) }
    return file
  }

  /// Reads the bytes of an answers file, in whatever encoding they are.
  func file(fromDisk bytes: [UInt8], named path: String) throws(InputError) -> AnswersFile {
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    if first == UInt8(ascii: "<"), PublishedKind(bytes) == .page, !decoding.hasKey(bytes, path: path) {
      throw .isPage(path)
    }
    let text: [UInt8]
    do throws(FileError) {
      text = try decoding.utf8(bytes, path: path)
    } catch {
      throw .file(error)
    }
    return try file(text, named: path)
  }

  /// Reads an answers file that was kept, in UTF-8.
  func file(_ text: [UInt8], named path: String) throws(InputError) -> AnswersFile {
    let document: Document
    do throws(SyntaxError) {
      document = try Document(text)
    } catch {
      throw .notation(path, error)
    }
    return try file(of: document, path)
  }

  /// Reads the text of an answers file.
  func file(of document: Document, _ path: String) throws(InputError) -> AnswersFile {
    guard let file = AnswersFile(document, named: path, editions: editions, presentYear: clock.year) else {
      throw .file(FileError(path, .empty))
    }
    return file
  }

  /// The unit and the year that an answers file names; nil for a file that cannot be read.
  func identity(_ path: String) -> (unit: String?, year: Int?)? {
    guard let bytes = try? decoding.utf8(FileReading.bytes(path), path: path) else { return nil }
    return try? AnswersFile.identity(of: bytes, editions: editions)
  }
}
