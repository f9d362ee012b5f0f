/// A drawn table with slots for its figures: what all reports of an edition share, drawn once.
struct TableTemplate: Sendable {
  /// A place for a figure.
  struct Slot: Sendable {
    /// The cell of the form whose figure stands in it.
    let cell: Int
    /// The columns that it fills; 0 where that does not matter.
    let width: Int
  }

  /// What stands before each slot.
  private var parts: [(before: [UInt8], slot: Slot)] = []
  /// What stands behind the last slot.
  private var end: [UInt8] = []

  /// A table without anything in it.
  init() {}

  /// Takes a drawn table apart at the places of its figures, given in order.
  init(_ bytes: [UInt8], slots: [(offset: Int, cell: Int)]) {
    var start = 0
    for slot in slots {
      end = Array(bytes[start..<slot.offset])
      appendSlot(cell: slot.cell)
      start = slot.offset
    }
    end = Array(bytes[start...])
  }

  /// Appends what never changes.
  mutating func append(_ text: String) { end.append(contentsOf: text.utf8) }

  /// Appends a place for a figure.
  mutating func appendSlot(cell: Int, width: Int = 0) {
    parts.append((end, Slot(cell: cell, width: width)))
    end = []
  }

  /// Appends the table to an output, each slot filled by the caller.
  func write(to output: inout OutputBuffer, filling: (Slot, inout OutputBuffer) -> Void) {
    for part in parts {
      output.append(part.before[...])
      filling(part.slot, &output)
    }
    output.append(end[...])
  }
}
