import Glibc

/// The three streams that every program is given, some of which may be closed.
enum StandardStreams {
  /// Puts something that can be neither read nor written in the place of a closed one.
  ///
  /// Else the next file that is opened gets its number: what is asked would be printed into that file, and what stands
  /// in it would be taken for an answer.
  static func fillGaps() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is given out, which is this one.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
