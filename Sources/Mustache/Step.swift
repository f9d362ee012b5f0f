/// One instruction of a template that has been read.
///
/// The instructions lie flat in one array, so that neither reading nor rendering recurses, however deep the nesting.
enum Step: Hashable, Sendable {
  /// Bytes of the source; an empty range marks the start of a line that begins with a tag.
  case literal(Range<Int>)
  /// The value of a name.
  case variable(tag: Int, escaped: Bool)
  /// The start of a section; `next` is the step after its end.
  case section(tag: Int, next: Int)
  /// The start of an inverted section; `next` is the step after its last one.
  case inverted(tag: Int, next: Int)
  /// The end of a section that is not inverted.
  case end
  /// Another template, each of its lines indented by bytes of this source.
  case partial(tag: Int, indentation: Range<Int>, alone: Bool)
}
