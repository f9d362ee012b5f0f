public import Mustache

/// Prints reports of one edition, and remembers what all of them share.
public struct Press: Sendable {
  private let composer: Composer
  private var textRenderer = TextRenderer()
  private var pageRenderer: HTMLRenderer

  /// Makes ready for an edition.
  public init(edition: Edition) {
    composer = Composer(edition: edition)
    pageRenderer = HTMLRenderer(edition: edition)
  }

  /// Both outputs of one report, as UTF-8.
  public struct Printed: Sendable {
    /// The report as plain text.
    public let text: [UInt8]
    /// The report as an HTML page.
    public let page: [UInt8]
  }

  /// Prints one report.
  ///
  /// - Parameters:
  ///   - answers: Answers of the edition.
  ///   - draftNotes: What is still wrong or open, for a draft; nil for a final report.
  /// - Returns: Text and page.
  /// - Throws: Where a template of the edition uses a name that there is not.
  public mutating func printed(
    _ answers: Answers, draftNotes: [String]? = nil
  ) throws(TemplateError) -> Printed {
    let report = try composer.report(from: answers, draftNotes: draftNotes)
    return Printed(text: textRenderer.bytes(of: report), page: try pageRenderer.bytes(of: report))
  }
}
