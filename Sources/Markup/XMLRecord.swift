/// An element or a piece of text as it is kept: in the order of the text, so that the children of an element follow it.
struct XMLRecord: Sendable {
  private var storedName: Int32
  private var storedAfter: Int32
  private var storedStart: Int32
  private var storedCount: Int32

  /// - Parameters:
  ///   - name: The place of the name, -1 for text.
  ///   - after: The record after this one and all in it.
  ///   - start: The first of the attributes, or of the bytes.
  ///   - count: How many these are.
  init(name: Int, after: Int, start: Int, count: Int) {
    storedName = Int32(truncatingIfNeeded: name)
    storedAfter = Int32(truncatingIfNeeded: after)
    storedStart = Int32(truncatingIfNeeded: start)
    storedCount = Int32(truncatingIfNeeded: count)
  }

  var name: Int { Int(storedName) }
  var start: Int { Int(storedStart) }
  var count: Int {
    get { Int(storedCount) }
    set { storedCount = Int32(truncatingIfNeeded: newValue) }
  }
  var after: Int {
    get { Int(storedAfter) }
    set { storedAfter = Int32(truncatingIfNeeded: newValue) }
  }
}
