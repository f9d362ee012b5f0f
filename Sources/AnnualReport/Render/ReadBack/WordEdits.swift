public import Mustache
import Text
public import YAMLSubset

/// What somebody changed in the Word document of a report, told by reading it back item by item.
///
/// Each change goes to the answer that it belongs to; totals that nobody touched follow. Whatever would still differ after
/// that is told, never dropped.
public struct WordEdits: Sendable {
  /// The document as it was read.
  public let bytes: [UInt8]
  /// The answers that the report was made from, with the changes.
  public let file: AnswersFile
  /// What would still differ: changes of the form's own words, of totals, of what is no figure.
  public let strays: [Stray]
  /// Totals that the document has as they were, though it has other parts of them: they are taken as their sums.
  public let followed: [Stray]
  /// The cells by their labels whose names went out of changed texts, because their words or figures there are others: what stands there does
  /// not follow the tables any more.
  public let loosened: [String]
  /// Whether words and figures are as they were.
  public let isOnlyLayout: Bool

  /// A difference that belongs to no answer.
  public struct Stray: Hashable, Sendable {
    /// The cell by its labels; nil for a paragraph, a heading or a label.
    public let cell: String?
    /// What the report says; nil where it has nothing there.
    public let report: String?
    /// What the document says; nil where it has nothing there.
    public let document: String?
    /// Whether it is a total that nobody touched, which follows its parts.
    var isFollowed = false
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document as it is now.
  ///   - made: The answers file that the document was made from, as a final report.
  /// - Throws: Where the document cannot be read, or a change cannot be written into the file.
  public init(in bytes: [UInt8], of made: AnswersFile) throws(WordEditsError) {
    self.bytes = bytes
    let document = try Self.items(in: bytes)
    let report = try Self.items(of: made)
    let matching = WordMatching(from: report, to: document)
    isOnlyLayout = matching.gaps.isEmpty
    let follow: FollowedFigures
    do throws(SyntaxError) {
      let changes = EditedFigures(matching, in: made.answers)
      follow = FollowedFigures(changes.figures, in: made.answers)
      let figures = changes.figures + follow.figures
      let corrected = try made.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        for figure in figures { try editor.set(figure.cell, to: figure.quantity.description) }
        for fact in changes.facts { try editor.set(fact.id, to: fact.text) }
      }
      let texts = EditedTexts(matching, in: made.answers, after: corrected.answers, follow).texts
      file = try corrected.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        for text in texts { try editor.set(text.field, to: text.text) }
      }
    } catch {
      throw .file(error)
    }
    loosened = Self.loosened(from: made.answers, to: file.answers)
    let rest = WordMatching(from: try Self.items(of: file), to: document)
    let differences = rest.gaps.flatMap { rest.strays($0, but: follow, made.answers.form) }
    strays = differences.filter { !$0.isFollowed }
    followed = differences.filter { $0.isFollowed }
  }

  /// The cells that fewer names stand for in the texts than before, each once.
  private static func loosened(from made: Answers, to now: Answers) -> [String] {
    let names = { (answers: Answers) in
      answers.form.fields.flatMap { answers.texts[$0.name]?.names.map { $0.name } ?? [] }
    }
    let (before, after) = (names(made), names(now))
    return made.form.cells.indices.filter { cell in
      let name = made.form.cells[cell].id.description
      return after.count { $0 == name } < before.count { $0 == name }
    }.map { PlaceWording(form: made.form).cellName($0) }
  }

  /// The words of a Word document, a paragraph or a row of a table on each line, without blank ones.
  ///
  /// - Returns: Nil where it cannot be read.
  public static func lines(in bytes: [UInt8]) -> [UInt8]? {
    do throws(WordEditsError) {
      let items = try items(in: bytes)
      return items.flatMap { $0.key.texts.filter { !$0.isEmpty }.joined(separator: "　").utf8 + [0x0A] }
    } catch {
      return nil
    }
  }

  private static func items(in bytes: [UInt8]) throws(WordEditsError) -> [WordItem] {
    do throws(PublishedError) {
      return WordItem.all(in: try PublishedDocument(bytes))
    } catch {
      throw .unreadable(error)
    }
  }

  private static func items(of file: AnswersFile) throws(WordEditsError) -> [WordItem] {
    do throws(TemplateError) {
      return WordItem.all(in: try Composer(edition: file.answers.edition).report(from: file.answers))
    } catch {
      throw .template(error)
    }
  }
}

/// Why a document cannot be held against its report.
public enum WordEditsError: Error, Sendable {
  /// It is no Word document any more, or a damaged one.
  case unreadable(PublishedError)
  /// The report cannot be composed.
  case template(TemplateError)
  /// The answers file has no room for a change.
  case file(SyntaxError)
}
