/// A place of the answers that an edit of an output by hand touched, where the edit can be made to last.
public struct EditedPlace: Hashable, Sendable {
  /// The name of the cell, text field or fact.
  public let name: String
  /// The same in the words of the form.
  public let label: String
  /// Where it stands; nil for a total that follows from its parts.
  public let source: Source?
}

extension Rendering {
  /// The places that an edit of a line touched.
  ///
  /// - Parameters:
  ///   - number: The number of the line in this rendering, from 1.
  ///   - edited: What stands in its place now; nil where that cannot be told, or nothing does.
  ///   - answers: The answers as they are now, in which the places are looked up.
  /// - Returns: Each place once, in the order of the line; none for words of the form.
  public func editedPlaces(line number: Int, edited: String?, in answers: Answers) -> [EditedPlace] {
    let wording = PlaceWording(form: answers.form)
    var places: [EditedPlace] = []
    for origin in origins(ofLine: number, edited: edited) {
      let name = origin.place.spelling
      let place = EditedPlace(
        name: name, label: wording.name(origin.place), source: answers.source(of: origin))
      if !places.contains(place) { places.append(place) }
    }
    return places
  }
}

extension Answers {
  /// Where the answers say what an output was made from.
  fileprivate func source(of origin: Origin) -> Source? {
    switch origin.place {
    case .cell(let id): form.cell(named: id.description).flatMap { figures[$0].source }
    case .fact(let id): about[id]?.source
    case .text: texts[origin.place.spelling].map { $0.source(ofLine: origin.line) }
    case .table(let id): source(of: .table(id), .section(id))
    case .row, .group, .column, .section, .lead, .key: source(of: origin.place)
    }
  }
}

extension Passage {
  /// Where a line of the expanded text stands; of a line that is there no more, where the text does.
  fileprivate func source(ofLine number: Int) -> Source {
    let lines = Report.Paragraph.lines(of: expanded)
    guard lines.indices.contains(number) else { return source }
    let start = expanded.utf8.distance(from: expanded.startIndex, to: lines[number].lowerBound)
    return source(of: start..<start)
  }
}
