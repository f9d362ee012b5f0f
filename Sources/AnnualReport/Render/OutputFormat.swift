/// A kind of file that a report is written as.
///
/// One case per output. A new one is rendered in `ReportRenderer`; all else follows from the lists here.
public enum OutputFormat: CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// A web page, to be read, printed and published.
  case html
  /// A fragment of a web page, to be pasted into the editor of a web site.
  case paste

  /// What is written unless more is asked for.
  public static let usual: [OutputFormat] = [.text, .html]

  /// The name of its file, for what the file holds: `report` becomes `report.txt`.
  public func fileName(_ stem: String) -> String {
    switch self {
    case .text: "\(stem).txt"
    case .html: "\(stem).html"
    case .paste: "\(stem)-paste.html"
    }
  }
}
