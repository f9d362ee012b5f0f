public import Mustache
import Text
public import YAMLSubset

/// An edition of the statutory format: its form and the templates that print it, from one folder of `templates/`.
///
/// Like its form it never changes, and is a class for the same reason: all answers share it.
public final class Edition: Sendable {
  /// The form.
  public let form: Form
  /// The templates by their path inside the folder, such as `prose/导语.txt`.
  public let templates: [String: Template]

  /// The files of the suggested texts by text field, read only where they are wanted: a report is made without them.
  private let suggestionFiles: [String: [UInt8]]

  /// The name of the edition.
  public var name: String { form.edition }

  /// Reads an edition from the files of its folder.
  ///
  /// - Parameters:
  ///   - folder: The folder's name, which must be that of the edition.
  ///   - files: The bytes of each file by its path inside the folder.
  ///   - common: The files that all editions share, by the same paths; the edition's own come before them.
  ///   - checks: The named checks that the form can switch on; nil to leave its checks and those of running text unread.
  /// - Throws: The first file that cannot be used, and for the form all its defects.
  init(
    folder: String, files: [String: [UInt8]], common: [String: [UInt8]], checks: [CheckSchema]?
  ) throws(EditionError) {
    var all = common
    for (path, bytes) in files { all[path] = bytes }
    let files = all
    guard let bytes = files[Self.formFile] else { throw .missingFile(Self.formFile) }
    let document = try Self.document(bytes, Self.formFile)
    var prose: Document?
    if checks != nil, let bytes = files[Self.proseFile] { prose = try Self.document(bytes, Self.proseFile) }
    var decoder = FormDecoder(checks: checks)
    guard let form = decoder.form(document.root, prose: prose?.root) else {
      throw .form(FormError(defects: decoder.defects))
    }
    if form.edition != folder {
      let position = (document.root["edition"] ?? document.root).start
      let reason = FormError.Reason.otherFolder(edition: form.edition, folder: folder)
      throw .form(
        FormError(defects: [FormError.Defect(reason: reason, position: position, file: Self.formFile)]))
    }
    var templates: [String: Template] = [:]
    var suggestionFiles: [String: [UInt8]] = [:]
    for field in form.fields { suggestionFiles[field.name] = files[Self.suggestionFile(field.name)] }
    let sentences = form.tables.compactMap { $0.sentence }
    // Whatever else lies in the folder is nobody's business.
    for path in [Self.leadFile, Self.pageFile, Self.summaryFile, Self.countyPageFile] + sentences {
      guard let bytes = files[path] else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path) }
      do throws(TemplateError) {
        templates[path] = try Template(text)
      } catch {
        throw .template(path, error)
      }
    }
    for path in [Self.leadFile, Self.pageFile] + sentences where templates[path] == nil {
      throw .missingFile(path)
    }
    self.form = form
    self.templates = templates
    self.suggestionFiles = suggestionFiles
  }

  /// Reads the suggested texts.
  ///
  /// - Returns: One for each text field that has one, in form order.
  /// - Throws: The first file that cannot be used, with all its defects.
  public func readSuggestions() throws(EditionError) -> Suggestions {
    var all: [Suggestion] = []
    for field in form.fields {
      guard let bytes = suggestionFiles[field.name] else { continue }
      let document: Document
      do throws(SyntaxError) {
        document = try Document(bytes)
      } catch {
        throw .suggestionNotation(Self.suggestionFile(field.name), error)
      }
      var decoder = SuggestionDecoder(field, of: form)
      let found = decoder.suggestion(document.root)
      guard let found else {
        throw .suggestion(Self.suggestionFile(field.name), FormError(defects: decoder.defects))
      }
      all.append(found)
      let asked = all.flatMap { $0.details }.count { $0.list == nil && $0.lastYear == nil }
      if asked > Suggestion.mostAsked {
        let reason = FormError.Reason.tooManyAsked(asked, most: Suggestion.mostAsked)
        let defect = FormError.Defect(
          reason: reason, position: (document.root["details"] ?? document.root).start)
        throw .suggestion(Self.suggestionFile(field.name), FormError(defects: [defect]))
      }
    }
    return Suggestions(all)
  }

  private static func document(_ bytes: [UInt8], _ file: String) throws(EditionError) -> Document {
    do throws(SyntaxError) {
      return try Document(bytes)
    } catch {
      throw .notation(file, error)
    }
  }

  /// The suggested text of a text field.
  private static func suggestionFile(_ field: String) -> String { "prose/\(field).yaml" }

  /// The folder beside the editions that holds what they share.
  public static let commonFolder = "common"

  /// The files in the notation that can lie in the folder itself.
  public static let noted = [formFile, proseFile]

  /// The form of the edition.
  static let formFile = "form.yaml"
  /// The checks of running text that all editions share, and the words that they look for.
  static let proseFile = "prose.yaml"
  /// The unnumbered paragraph before the first section.
  static let leadFile = "prose/导语.txt"
  /// The frame of the HTML page.
  static let pageFile = "page.html"
  /// The report in a few words for readers, beside its pictures.
  static let summaryFile = "prose/解读.txt"
  /// The frame of the pages that a county works with.
  static let countyPageFile = "county.html"
}

/// Why an edition cannot be used.
public enum EditionError: Error, Hashable, Sendable {
  /// A file that every edition has is not there.
  case missingFile(String)
  /// A file is not UTF-8 text.
  case notUTF8(String)
  /// The form, or the checks of running text, are not in the notation.
  case notation(String, SyntaxError)
  /// The form has defects.
  case form(FormError)
  /// A suggested text is not in the notation.
  case suggestionNotation(String, SyntaxError)
  /// A suggested text has defects.
  case suggestion(String, FormError)
  /// A template cannot be read.
  case template(String, TemplateError)
}
