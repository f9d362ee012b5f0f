import Text
public import YAMLSubset

/// What two changed in one answers file, brought together.
///
/// What only one changed is taken from that one. A total that nobody left at odds with its parts follows the parts of both.
public struct AnswersMerge: Sendable {
  /// The file of the one with the changes of the other; what is contested stays as the one has it.
  public let file: AnswersFile
  /// What both changed, each to something else, in the order of the form.
  public let contested: [Place]

  /// Brings both together.
  ///
  /// - Parameters:
  ///   - own: The file of the one.
  ///   - other: The file of the other.
  ///   - base: The file that both began with.
  /// - Throws: Where a change cannot be written into the file.
  public init(_ own: AnswersFile, with other: AnswersFile, since base: AnswersFile) throws(SyntaxError) {
    let (mine, theirs, earlier) = (own.answers, other.answers, base.answers)
    guard mine.edition.name == earlier.edition.name, theirs.edition.name == earlier.edition.name else {
      file = own
      contested = mine.form.fact(.year).map { [.fact($0.id)] } ?? []
      return
    }
    var contested: [Place] = []
    var figures: [(cell: Int, figure: Quantity?)] = []
    for cell in mine.form.cells.indices {
      let change = Change(mine.given(cell), theirs.given(cell), since: earlier.given(cell))
      switch change {
      case .none: break
      case .taken(let figure): figures.append((cell, figure))
      case .contested where [mine, theirs, earlier].allSatisfy { $0.isSum(cell) }: break
      case .contested: contested.append(.cell(mine.form.cells[cell].id))
      }
    }
    var words: [(name: String, text: String)] = []
    let names =
      mine.form.about.map { ($0.id, Place.fact($0.id)) } + mine.form.fields.map { ($0.name, Place($0)) }
    for (name, place) in names {
      switch Change(mine.words(name), theirs.words(name), since: earlier.words(name)) {
      case .none: break
      case .taken(let text): words.append((name, text ?? ""))
      case .contested: contested.append(place)
      }
    }
    let merged = try own.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (cell, figure) in figures { try editor.set(cell, to: figure?.description ?? "") }
      for (name, text) in words { try editor.set(name, to: text) }
    }
    file = try merged.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (cell, sum) in merged.answers.sums(where: { mine.isSum($0) && theirs.isSum($0) }) {
        try editor.set(cell, to: sum.description)
      }
    }
    self.contested = contested
  }

  /// What became of one answer.
  private enum Change<Value: Equatable> {
    /// The other left it alone, or both made it the same.
    case none
    case taken(Value)
    case contested

    init(_ mine: Value, _ theirs: Value, since base: Value) {
      if theirs == base || theirs == mine {
        self = .none
      } else {
        self = mine == base ? .taken(theirs) : .contested
      }
    }
  }
}

extension Answers {
  /// The figure of a cell that the file gives; nil where it gives none.
  fileprivate func given(_ cell: Int) -> Quantity? { figures[cell].isGiven ? figures[cell].quantity : nil }

  /// The text of a fact or a text field as the file has it.
  fileprivate func words(_ name: String) -> String? { texts[name]?.text ?? about[name]?.text }

  /// Whether a cell is given and the sum of its parts.
  fileprivate func isSum(_ cell: Int) -> Bool {
    guard let parts = form.cells[cell].parts, let figure = given(cell) else { return false }
    return parts.map { figures[$0].quantity }.sum == figure
  }

  /// The sums that some given totals must have, where that is another figure; of totals of totals the last one too.
  fileprivate func sums(where follows: (Int) -> Bool) -> [(cell: Int, sum: Quantity)] {
    var now = figures.map { $0.quantity }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (cell, described) in form.cells.enumerated() where given(cell) != nil && follows(cell) {
        guard let sum = described.parts?.map({ now[$0] }).sum, sum != now[cell] else { continue }
        now[cell] = sum
        isSettled = false
      }
    }
    return form.cells.indices.compactMap { cell in
      guard let sum = now[cell], sum != figures[cell].quantity else { return nil }
      return (cell, sum)
    }
  }
}
