import Text

/// Checks of what the clerk wrote, always on the text as it will be printed.
extension NamedChecks {
  /// The fields of a check that say something, with their text.
  private func written(_ names: [String]) -> [(name: String, passage: Passage)] {
    names.compactMap { name in
      guard let passage = answers.texts[name], !passage.isEmpty else { return nil }
      return (name, passage)
    }
  }

  func leftovers(_ check: NamedCheck) -> [Finding] {
    let facts = form.about.filter { !$0.isOptional }.compactMap { fact in
      answers.about[fact.id].map { (name: fact.id, passage: $0) }
    }
    return (facts + written(form.fields.map(\.name))).flatMap { name, passage -> [Finding] in
      let gaps = passage.text.containsBytes(of: Answers.gap) ? [Answers.gap] : []
      return (check.words.filter { passage.expanded.containsBytes(of: $0) } + gaps).map { phrase in
        finding(check, at: name, .leftover(phrase), position: position(of: phrase, in: passage))
      }
    }
  }

  func missingHalves(_ check: NamedCheck) -> [Finding] {
    let longest = check.words.map(\.utf8.count).max() ?? 0
    return written(check.fields).compactMap { name, passage in
      var letters = String.UnicodeScalarView()
      for scalar in passage.expanded.unicodeScalars where scalar.properties.isAlphabetic {
        letters.append(scalar)
        // Longer texts say more than these words; they need not be read to their end.
        if String(letters).utf8.count > longest { return nil }
      }
      guard check.words.contains(String(letters)) else { return nil }
      return finding(check, at: name, .missingHalf, position: position(passage))
    }
  }

  func notMentioned(_ check: NamedCheck) -> [Finding] {
    written(check.fields).compactMap { name, passage in
      let missing = check.words.filter { !passage.expanded.containsBytes(of: $0) }
      if missing.isEmpty { return nil }
      return finding(check, at: name, .notMentioned(missing), position: position(passage))
    }
  }

  /// Whether the check passes over the section of a text field.
  private func isException(_ field: String, of check: NamedCheck) -> Bool {
    form.sections.contains { section in
      check.exceptions.contains(section.id) && section.fields.contains { $0.name == field }
    }
  }

  func tooLong(_ check: NamedCheck) -> [Finding] {
    guard let most = check.most,
      let section = form.sections.first(where: {
        $0.fields.contains { field in
          check.fields.contains(field.name)
        }
      })
    else { return [] }
    let count = written(check.fields).reduce(0) { sum, field in
      sum + field.passage.expanded.unicodeScalars.count { !$0.isWhiteSpace }
    }
    if count <= most { return [] }
    return [
      finding(
        check, at: section.id, .tooLong(count, most: most), position: answers.position(ofKeys: [section.id]))
    ]
  }

  func staleYears(_ check: NamedCheck) -> [Finding] {
    guard let year = answers.year else { return [] }
    let stale = StaleYears(verbs: check.words, years: [year - 1, year + 1])
    return written(form.fields.map(\.name)).flatMap { name, passage -> [Finding] in
      let hits = stale.found(in: passage.expanded)
      if hits.isEmpty || isException(name, of: check) { return [] }
      return hits.map { hit in
        let position = position(of: hit.text, in: passage)
        return finding(check, at: name, .staleYear(hit.text, year: hit.year), position: position)
      }
    }
  }
}
