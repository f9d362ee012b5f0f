extension WordEdits {
  /// The changes of the document together with those that the answers have got meanwhile at other places.
  ///
  /// - Parameters:
  ///   - other: The answers file as it is now.
  ///   - made: The answers file that the document was made from.
  /// - Returns: Nil where both changed one place, or where a changed text would not say what the document says, because it
  ///   speaks of what the answers changed.
  public func merged(into other: AnswersFile, since made: AnswersFile) -> AnswersFile? {
    let (old, new) = (made.answers, other.answers)
    guard old.edition.name == new.edition.name, loosened.isEmpty,
      changes.figures.allSatisfy({ old.figures[$0.cell].quantity == new.figures[$0.cell].quantity }),
      changes.facts.allSatisfy({ old.about[$0.id]?.text == new.about[$0.id]?.text }),
      changes.texts.allSatisfy({ old.texts[$0.field]?.text == new.texts[$0.field]?.text }),
      let merged = try? changes.written(into: other)
    else { return nil }
    let both = merged.answers
    let isAsInDocument = changes.texts.allSatisfy {
      both.texts[$0.field]?.expanded == file.answers.texts[$0.field]?.expanded
    }
    let isElseAsInAnswers = new.figures.indices.allSatisfy { cell in
      both.figures[cell].isComputed || both.figures[cell].quantity == new.figures[cell].quantity
        || changes.figures.contains { $0.cell == cell }
    }
    return isAsInDocument && isElseAsInAnswers ? merged : nil
  }
}
