import Text

/// Findings as a unit is told them that may have sent a Word document: by the labels of the form, without the names that
/// only an answers file takes.
struct UnitWording {
  private let wording: FindingWording
  private let places: PlaceWording

  init(form: Form) {
    wording = FindingWording(form: form, isForEditor: false)
    places = PlaceWording(form: form)
  }

  /// What was found, what was expected and what to do, as one text without a last full stop.
  func message(_ finding: Finding) -> String {
    ([labelled(wording.headline(finding))] + wording.details(finding))
      .map { $0.hasSuffix("。") ? String($0.dropLast()) : $0 }.joined(separator: "。")
  }

  /// The text with the labels of cells in the place of their names.
  private func labelled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = Self.place(of: "{", in: rest), let close = Self.place(of: "}", in: rest[open...]) {
      let name = String(rest[rest.index(open, offsetBy: 2)..<close])
      let label = wording.form.cell(named: name).map { places.cellName($0) }
      let end = rest.index(close, offsetBy: 2)
      result += rest[..<open] + (label ?? String(rest[open..<end]))
      rest = rest[end...]
    }
    return result + rest
  }

  /// Where two of a character stand side by side.
  private static func place(of mark: Character, in text: Substring) -> String.Index? {
    zip(text.indices, text.indices.dropFirst()).first { text[$0] == mark && text[$1] == mark }?.0
  }
}
