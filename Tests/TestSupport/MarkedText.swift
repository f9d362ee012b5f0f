public import AnnualReport
import YAMLSubset

/// A text with marks ① to ⑳ in it that name the places right behind them.
public struct MarkedText {
  /// The text without its marks.
  public private(set) var text = ""
  private var places: [Position: Character] = [:]

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var line = 1
    var column = 1
    for character in marked {
      if ("①"..."⑳").contains(character) {
        places[Position(line: line, column: column)] = character
        continue
      }
      text.append(character)
      column += 1
      if character == "\n" {
        line += 1
        column = 1
      }
    }
  }

  /// The mark of a place, `line:column` where there is none, `-` for no place.
  public func name(of source: Source?) -> String {
    guard let source else { return "-" }
    let position = source.lineAndColumn.map { Position(line: $0.line, column: $0.column) }
    return position.flatMap { places[$0] }.map(String.init) ?? source.text
  }

  /// All marks, in the order of the text.
  public var marks: [Character] {
    places.sorted { ($0.key.line, $0.key.column) < ($1.key.line, $1.key.column) }.map(\.value)
  }
}
