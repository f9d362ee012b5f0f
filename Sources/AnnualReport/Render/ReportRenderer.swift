public import Mustache

/// Renders reports of one edition in any of the output formats, and remembers what all of them share.
public struct ReportRenderer: Sendable {
  private let composer: Composer
  private var text = TextRenderer()
  private var html: HTMLRenderer

  /// Makes ready for an edition.
  public init(edition: Edition) {
    composer = Composer(edition: edition)
    html = HTMLRenderer(edition: edition)
  }

  /// Composes and renders one report.
  ///
  /// - Parameters:
  ///   - answers: Answers of the edition.
  ///   - formats: Which outputs are wanted.
  ///   - draftNotes: What is still wrong or open, for a draft; nil for a final report.
  /// - Returns: The outputs in the order of `formats`.
  /// - Throws: Where a template of the edition uses a name that there is not.
  public mutating func renderings(
    of answers: Answers, as formats: [OutputFormat] = OutputFormat.allCases, draftNotes: [String]? = nil
  ) throws(TemplateError) -> [Rendering] {
    try renderings(of: composer.report(from: answers, draftNotes: draftNotes), as: formats)
  }

  /// Renders a composed report, or a notice that is drawn like one.
  public mutating func renderings(
    of report: Report, as formats: [OutputFormat] = OutputFormat.allCases
  ) throws(TemplateError) -> [Rendering] {
    var renderings: [Rendering] = []
    for format in formats {
      let bytes =
        switch format {
        case .text: text.bytes(of: report)
        case .html: try html.bytes(of: report)
        }
      renderings.append(Rendering(format: format, bytes: bytes))
    }
    return renderings
  }
}
