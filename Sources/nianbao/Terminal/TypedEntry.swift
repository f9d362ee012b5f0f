/// What one reading of the keyboard gave.
enum TypedEntry: Equatable {
  /// A line, ended with Enter; it holds line breaks only where a pasted piece had several lines.
  case line(String)
  /// Ctrl-D on an empty line, a closed window, the end of a pipe.
  case endOfInput
  /// Ctrl-C.
  case interrupted
  /// A plain line that is not text: not UTF-8, with control characters, or longer than 1 MB.
  ///
  /// Nothing of it is kept. Mended or emptied it could pass for a figure or for "take the proposal",
  /// so the caller has to say that it was not understood. Never comes from the editor.
  case unreadable
}
