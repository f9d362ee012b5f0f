extension LineBuffer {
  /// Does what a key says; `false` if it cannot be done, which is worth a bell.
  mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .text(let typed): return insert(typed)
    case .eraseBack: return remove(cursor - 1..<cursor)
    case .eraseForward, .endOfInput: return remove(cursor..<cursor + 1)
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .wordLeft: return move(to: wordStart)
    case .wordRight: return move(to: wordEnd)
    case .home: return move(to: 0)
    case .end: return move(to: text.count)
    case .previous: return recall(by: -1)
    case .next: return recall(by: 1)
    case .killToEnd: return remove(cursor..<text.count)
    case .killToStart: return remove(0..<cursor)
    case .killWord: return remove(wordStart..<cursor)
    case .ignored: return true
    case .enter, .interrupt, .suspend, .redraw, .invalid: return false
    }
  }

  /// What holds together as a word: Han text has no blanks, so it reaches to the punctuation or the next script.
  private enum Kind {
    case blank
    case punctuation
    case han
    case other

    init(_ character: Character) {
      if character.isWhitespace {
        self = .blank
      } else if character.isPunctuation || character.isSymbol {
        self = .punctuation
      } else if character.unicodeScalars.first?.properties.isIdeographic == true {
        self = .han
      } else {
        self = .other
      }
    }
  }

  /// The beginning of the run that ends at the cursor, blanks at its end included.
  private var wordStart: Int {
    var place = cursor
    while place > 0 && Kind(text[place - 1]) == .blank { place -= 1 }
    guard place > 0 else { return 0 }
    let kind = Kind(text[place - 1])
    while place > 0 && Kind(text[place - 1]) == kind { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < text.count && Kind(text[place]) == .blank { place += 1 }
    guard place < text.count else { return place }
    let kind = Kind(text[place])
    while place < text.count && Kind(text[place]) == kind { place += 1 }
    return place
  }
}
