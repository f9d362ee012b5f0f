extension Template {
  /// A tag of a template and its place.
  public struct Tag: Hashable, Sendable {
    /// What a tag is for.
    public enum Kind: Hashable, Sendable {
      /// `{{name}}`: the value, escaped.
      case variable
      /// `{{{name}}}` or `{{&name}}`: the value as it is.
      case unescaped
      /// `{{#name}}`: a part for each item of a list, or once for a truthy value.
      case section
      /// `{{^name}}`: a part for a falsy value.
      case inverted
      /// `{{!words}}`: nothing; the words are the name.
      case comment
    }

    /// What the tag is for.
    public let kind: Kind
    /// What stands between the delimiters, without its sign and the blanks around it.
    public let name: String
    /// The line of the tag, counted from 1.
    public let line: Int
    /// The place of the tag in its line in Unicode scalars, counted from 1.
    public let column: Int
    /// The bytes of the tag with its delimiters, as offsets in the UTF-8 source.
    public let range: Range<Int>
    /// The parts of a dotted name; none for `.`, the innermost value itself.
    let path: [String]

    init(kind: Kind, name: String, line: Int, column: Int, range: Range<Int>) {
      self.kind = kind
      self.name = name
      self.line = line
      self.column = column
      self.range = range
      path = name == "." ? [] : name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
