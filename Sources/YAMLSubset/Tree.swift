/// A value to be written: a text, or a map or list of such values.
public indirect enum Tree: Sendable {
  /// A text; an empty one is written as an empty value.
  case text(String)
  /// A map with a line for each entry.
  case map([(String, Tree)])
  /// A map on one line.
  case flow([(String, Tree)])
  /// A list with a line for each entry.
  case list([Tree])
}
