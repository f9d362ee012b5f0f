/// The version of the program.
enum ProgramVersion {
  /// As the change log counts.
  static let number = "0.1.0"
}
