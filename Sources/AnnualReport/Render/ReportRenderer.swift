public import Mustache

/// Renders reports of one edition in any of the output formats; their tables are drawn once.
public struct ReportRenderer: Sendable {
  private let composer: Composer
  private let text: TextRenderer
  private let html: HTMLRenderer
  private let word: WordRenderer
  private let paste = PasteRenderer()

  /// Draws the tables of an edition.
  public init(edition: Edition) {
    composer = Composer(edition: edition)
    text = TextRenderer(grids: edition.form.grids)
    html = HTMLRenderer(edition: edition)
    word = WordRenderer(grids: edition.form.grids)
  }

  /// Composes and renders one report.
  ///
  /// - Parameters:
  ///   - answers: Answers of the edition.
  ///   - formats: Which outputs are wanted.
  ///   - draftNotes: What is still wrong or open, for a draft; nil for a final report.
  /// - Returns: The outputs in the order of `formats`.
  /// - Throws: Where a template of the edition uses a name that there is not.
  public func renderings(
    of answers: Answers, as formats: [OutputFormat] = OutputFormat.usual, draftNotes: [String]? = nil
  ) throws(TemplateError) -> [Rendering] {
    try renderings(of: composer.report(from: answers, draftNotes: draftNotes), as: formats)
  }

  /// Renders a composed report, or a notice that is drawn like one.
  public func renderings(
    of report: Report, as formats: [OutputFormat] = OutputFormat.usual
  ) throws(TemplateError) -> [Rendering] {
    var renderings: [Rendering] = []
    for format in formats {
      let output: OutputBuffer
      switch format {
      case .text: output = text.output(of: report)
      case .html: output = try html.output(of: report)
      case .paste: output = paste.output(of: report)
      case .word:
        renderings.append(Rendering(format: format, bytes: word.bytes(of: report), origins: []))
        continue
      }
      renderings.append(Rendering(format: format, bytes: output.bytes, origins: output.origins))
    }
    return renderings
  }
}
