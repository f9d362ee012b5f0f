/// What a document keeps of one node: its place in the bytes and its place in the tree.
///
/// The nodes of a document lie in one array in the order of the text; a collection is followed by its children (a map by
/// key, value, key, value).
struct NodeData: Sendable {
  var kind: Node.Kind
  var style: Node.Style
  /// The byte range of the value.
  var start: Int
  var end: Int
  /// The index after the last descendant, which is that of the next sibling, if there is one.
  var subtreeEnd: Int
  /// The index of the collection that holds this node; -1 for the root.
  var parent: Int
  /// A block collection's column, or the content indentation of block text, counted from 0.
  var indent: Int
}
