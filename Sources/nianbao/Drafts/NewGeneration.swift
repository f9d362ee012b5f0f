/// The answers that outputs are made from, and how the generation is to be told apart from others.
struct NewGeneration {
  let answers: [UInt8]
  let date: String
  var reason: String?
  var isDraft = false
  /// What is changed in the present generation, in lines.
  var changes: [String] = []
  var publication: MadeRecord.Publication?
  /// Whether no generation is a published one any more: it was said by mistake, and the notices of corrections go.
  var withdrawsPublication = false
  /// The outputs of the present generation, printed once more; with the notices of corrections where those are to go.
  var originals: [NewFile] = []
  /// Files with edits by hand that are in the answers now, or that nobody wants; as they are here they go to the history and
  /// are written anew.
  var taken: [NewFile] = []
  /// Whether it says what the present generation says, and only the day of its publication is another.
  var isSameReport = false
  /// Whether a Word document that was edited by hand may stay as it is, where nothing else would be written in its place.
  var leavesEdits = false
  /// Whether files that were edited by hand go to the history and are written anew.
  var discardsEdits = false
}
