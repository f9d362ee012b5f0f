/// A kind of file that a report is written as.
///
/// One case per output: a new one is rendered in `ReportRenderer` and wanted by every list of outputs from then on.
public enum OutputFormat: CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// A web page, to be read, printed and published.
  case html

  /// The name of its file, for what the file holds: `report` becomes `report.txt`.
  public func fileName(_ stem: String) -> String {
    switch self {
    case .text: "\(stem).txt"
    case .html: "\(stem).html"
    }
  }
}
