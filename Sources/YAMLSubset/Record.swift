/// One node in the flat storage of a document: a place in the bytes and the way to the next node.
///
/// Nodes stand in the order of the text; a collection is followed by its children (a map by key, value, key, value).
struct Record: Sendable {
  var kind: Node.Kind
  var style: Node.Style
  /// The byte range of the value.
  var start: Int
  var end: Int
  /// The index after the last descendant: the next sibling, if there is one.
  var after: Int
  /// The index of the collection that holds this node; -1 for the root.
  var parent: Int
  /// A block collection's column, or the content indentation of block text, counted from 0.
  var indent: Int
}
