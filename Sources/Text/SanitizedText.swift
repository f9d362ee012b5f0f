extension StringProtocol {
  /// The text as it may be printed: sanitized, without white space at both ends, and with no combining mark at its
  /// beginning that would combine with whatever stands before it.
  public func printable() -> String {
    let kept = sanitized().trimmed()
    guard let first = kept.unicodeScalars.first, !isOrdinary(first), isMark(first) else { return kept }
    return "\u{25CC}" + kept
  }

  /// The text without what steers a page or a terminal, and without what moves the text around it.
  ///
  /// What a stranger wrote may hold anything. Control characters, marks of direction and code points that are no
  /// characters are left out; a tab and a break of line become a blank; letters that run from right to left are
  /// isolated (U+2068, U+2069), with what stands between them. All else stays as it was written.
  public func sanitized() -> String {
    if unicodeScalars.allSatisfy({ isOrdinary($0) }) { return String(self) }
    return isolatingRightToLeft(unicodeScalars)
  }
}

extension String {
  /// The text with each of its lines sanitized, and the line feeds between them.
  public func sanitizedLines() -> String {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0).sanitized() }.joined(separator: "\n")
  }
}

private func isolatingRightToLeft(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var kept = String.UnicodeScalarView()
  // What follows a letter from right to left belongs to it only if another such letter comes before one of ours.
  var pending: [Unicode.Scalar] = []
  var isSetApart = false
  func end() {
    if isSetApart { kept.append("\u{2069}") }
    kept.append(contentsOf: pending)
    pending = []
    isSetApart = false
  }
  for scalar in scalars {
    if isBreak(scalar) {
      pending.append(" ")
    } else if steers(scalar) {
      continue
    } else if runsFromRight(scalar) {
      if !isSetApart { end() }
      if !isSetApart { kept.append("\u{2068}") }
      isSetApart = true
      kept.append(contentsOf: pending)
      kept.append(scalar)
      pending = []
    } else {
      if isSetApart && scalar.properties.isAlphabetic { end() }
      pending.append(scalar)
    }
  }
  end()
  return String(kept)
}

/// Whether a character is certainly none that needs a second look: ASCII, Chinese and its punctuation.
private func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF01...0xFFEE: true
  default: false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}

/// Whether a character breaks a line, or is a tab.
private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

private func steers(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  case 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// Whether a character is of a script that runs from right to left, by the blocks that Unicode keeps for them.
private func runsFromRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
