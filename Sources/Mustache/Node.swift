/// A part of a template that has been read.
enum Node: Hashable, Sendable {
  /// Bytes of the source, as they are.
  case literal(Range<Int>)
  /// The value of a name.
  case variable(Template.Tag)
  /// What is repeated for each item of a list, or stands once for another truthy value.
  case section(Template.Tag, [Node])
  /// What stands for a falsy value.
  case inverted(Template.Tag, [Node])
}
