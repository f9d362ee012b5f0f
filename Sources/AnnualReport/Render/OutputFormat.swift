/// A kind of file that a report is written as.
///
/// One case per output. A new one is rendered in `ReportRenderer`; all else follows from the lists here.
public enum OutputFormat: CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// A web page, to be read, printed and published.
  case html
  /// A Word document, to be printed, exchanged between offices and gone over by them.
  case word
  /// A fragment of a web page, to be pasted into the editor of a web site.
  case paste

  /// What is written unless more is asked for.
  public static let usual: [OutputFormat] = [.text, .html, .word]

  /// The name of its file, for what the file holds: `report` becomes `report.txt`.
  public func fileName(_ stem: String) -> String {
    switch self {
    case .text: "\(stem).txt"
    case .html: "\(stem).html"
    case .word: "\(stem).docx"
    case .paste: "\(stem)-paste.html"
    }
  }

  /// Whether it is made of lines of text, whose ends may change without anybody having meant it.
  public var isText: Bool {
    switch self {
    case .text, .html, .paste: true
    case .word: false
    }
  }
}
