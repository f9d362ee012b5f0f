import CSystem

/// The words of the command line, as the system handed them over.
///
/// Not `CommandLine.arguments`: that reads them from /proc, which is not everywhere.
enum CommandWords {
  /// All of them, the program's name first.
  static var all: [String] {
    (0..<nb_argument_count()).compactMap { nb_argument($0).map { String(cString: $0) } }
  }
}
