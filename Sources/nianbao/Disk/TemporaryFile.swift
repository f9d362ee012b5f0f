import Glibc

/// What lies beside its place until it is put there: `.name.number.process.tmp`.
enum TemporaryFile {
  private static let suffix = ".tmp"

  /// The path beside a place.
  ///
  /// - Parameters:
  ///   - place: Where the file or folder is to be.
  ///   - number: Tells apart those of one process for one place.
  /// - Returns: A path in the same folder.
  static func path(for place: String, number: Int) -> String {
    let (folder, name) = Path.split(place)
    return Path.join(folder, ".\(name).\(number).\(getpid())\(suffix)")
  }

  /// Removes those of runs that were killed: whose process is no more.
  static func removeLeftovers(from folder: String, _ disk: Disk) {
    for name in FileReading.names(in: folder) ?? [] {
      guard name.hasPrefix("."), name.hasSuffix(suffix) else { continue }
      let numbers = name.dropLast(suffix.count).split(separator: ".").suffix(2).map { pid_t($0) }
      guard numbers.count == 2, numbers[0] != nil, let process = numbers[1], process > 0, process != getpid()
      else { continue }
      if kill(process, 0) != 0 && errno == ESRCH { disk.remove(Path.join(folder, name)) }
    }
  }
}
