/// An element of a document, or a piece of text in one.
///
/// A node means something only to the document that it comes from.
public struct XMLNode: Hashable, Sendable {
  let index: Int
  /// The place of the element's name among ``XMLDocument/names``; nil for text.
  public let name: Int?

  init(_ records: [XMLRecord], _ index: Int) {
    self.index = index
    let name = records[index].name
    self.name = name < 0 ? nil : name
  }
}
