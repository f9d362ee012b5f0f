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
    return (facts + written(form.fields.map(\.name))).flatMap { name, passage in
      let gaps = passage.text.mentions(Answers.gap) ? [Answers.gap] : []
      return (check.words.filter { passage.expanded.mentions($0) } + gaps).map { phrase in
        finding(check, at: name, .leftover(phrase), position: position(of: phrase, in: passage))
      }
    }
  }

  func missingHalves(_ check: NamedCheck) -> [Finding] {
    written(check.fields).compactMap { name, passage in
      let words = String(passage.expanded.unicodeScalars.filter { $0.properties.isAlphabetic })
      guard check.words.contains(words) else { return nil }
      return finding(check, at: name, .missingHalf, position: position(passage))
    }
  }

  func notMentioned(_ check: NamedCheck) -> [Finding] {
    written(check.fields).compactMap { name, passage in
      let missing = check.words.filter { !passage.expanded.mentions($0) }
      if missing.isEmpty { return nil }
      return finding(check, at: name, .notMentioned(missing), position: position(passage))
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
      sum + field.passage.expanded.unicodeScalars.count { !$0.isBlank }
    }
    if count <= most { return [] }
    return [
      finding(
        check, at: section.id, .tooLong(count, most: most), position: answers.position(ofKeys: [section.id]))
    ]
  }

  func staleYears(_ check: NamedCheck) -> [Finding] {
    guard let year = answers.year else { return [] }
    let sections = form.sections.filter { !check.exceptions.contains($0.id) }
    return written(sections.flatMap(\.fields).map(\.name)).flatMap { name, passage in
      StaleYears(verbs: check.words, years: [year - 1, year + 1]).found(in: passage.expanded).map { hit in
        finding(
          check, at: name, .staleYear(hit.text, year: hit.year), position: position(of: hit.text, in: passage)
        )
      }
    }
  }
}
