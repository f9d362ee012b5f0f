import Archive
import Markup

/// The parts of a Word document that its text needs.
struct WordPackage {
  let main: WordPart
  let numbering: WordPart?
  let styles: WordPart?
  let comments: WordPart?

  init(_ bytes: [UInt8], _ limits: ZipLimits) throws(PublishedError) {
    var zip: ZipReader
    do throws(ZipError) {
      zip = try ZipReader(bytes, limits: limits)
    } catch {
      throw PublishedError(error)
    }
    let path = try Self.mainPath(&zip)
    guard let main = try Self.part(path, of: &zip) else { throw Self.foreign(zip) }
    self.main = main
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    numbering = try Self.part(folder + "numbering.xml", of: &zip)
    styles = try Self.part(folder + "styles.xml", of: &zip)
    // Beside the text: where it is damaged, the text is read all the same.
    comments = (try? Self.part(folder + "comments.xml", of: &zip)) ?? nil
  }

  /// The path of the main part, as the package's relationships name it.
  private static func mainPath(_ zip: inout ZipReader) throws(PublishedError) -> String {
    let usual = "word/document.xml"
    guard let bytes = try contents("_rels/.rels", of: &zip) else { return usual }
    let part = try WordPart(bytes)
    for node in part.children(part.root) {
      let attributes = part.xml.attributes(of: node)
      func value(_ name: String) -> String? {
        attributes.first { part.xml.names[$0.name].local == name }?.value
      }
      guard let type = value("Type"), type.hasSuffix("/officeDocument"), let target = value("Target") else {
        continue
      }
      let path = String(target.drop { $0 == "/" })
      if path.hasPrefix("xl/") { throw PublishedError(reason: .spreadsheet) }
      if zip.entry(path) != nil { return path }
    }
    return usual
  }

  private static func part(_ path: String, of zip: inout ZipReader) throws(PublishedError) -> WordPart? {
    guard let bytes = try contents(path, of: &zip) else { return nil }
    return try WordPart(bytes)
  }

  private static func contents(_ path: String, of zip: inout ZipReader) throws(PublishedError) -> [UInt8]? {
    guard let entry = zip.entry(path) else { return nil }
    do throws(ZipError) {
      return try zip.contents(of: entry)
    } catch {
      throw PublishedError(error)
    }
  }

  /// What a package is that has no main part of Word.
  private static func foreign(_ zip: ZipReader) -> PublishedError {
    for entry in zip.entries {
      if entry.name == "OFD.xml" { return PublishedError(reason: .ofd) }
      if entry.name.hasPrefix("xl/") { return PublishedError(reason: .spreadsheet) }
      if entry.name == "content.xml" { return PublishedError(reason: .openDocument) }
    }
    return PublishedError(reason: .notWord)
  }
}

extension PublishedError {
  init(_ error: ZipError) {
    switch error.reason {
    case .noDirectory: reason = .cutOff
    case .encrypted: reason = .encrypted
    case .tooManyEntries, .tooLarge, .zip64: reason = .tooLarge
    case .split, .directory, .sameName, .entry, .cutEntry, .overlap, .method, .compressed, .checksum:
      reason = .damaged(.container(offset: error.offset))
    }
  }
}
