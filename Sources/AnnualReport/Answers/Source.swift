/// Where an answer was found, so that a person can look it up.
public enum Source: Hashable, Sendable {
  /// A place of a text file: line and column counted from 1, the column in Unicode scalars.
  case text(line: Int, column: Int)
  /// A line of a document that is plain text, counted from 1.
  case line(Int)
  /// A cell of a table in a document: the table, the row in it and the cell in that, each counted from 1.
  case cell(table: Int, row: Int, cell: Int)
  /// A paragraph of a document, counted from 1.
  case paragraph(Int)

  /// The place so many characters further on; a document is not told apart below its cells and paragraphs.
  func advanced(by characters: Int) -> Source {
    switch self {
    case .text(let line, let column): .text(line: line, column: column + characters)
    case .line, .cell, .paragraph: self
    }
  }
}

extension Source: Comparable {
  /// Orders places as they are read; what is in a text comes before what is in a document's tables and paragraphs.
  public static func < (one: Source, other: Source) -> Bool { one.readingOrder < other.readingOrder }

  private var readingOrder: (Int, Int, Int, Int) {
    switch self {
    case .text(let line, let column): (0, line, column, 0)
    case .line(let line): (0, line, 0, 0)
    case .cell(let table, let row, let cell): (1, table, row, cell)
    case .paragraph(let number): (2, number, 0, 0)
    }
  }
}

extension Source {
  /// The place as it follows the name of what was read: `14:12`, `第14行`, `表2第7行第3格`, `第5段`.
  public var text: String {
    switch self {
    case .text(let line, let column): "\(line):\(column)"
    case .line(let line): "第\(line)行"
    case .cell(let table, let row, let cell): "表\(table)第\(row)行第\(cell)格"
    case .paragraph(let number): "第\(number)段"
    }
  }

  /// The place in a sentence: `第 14 行第 12 列`.
  public var words: String {
    switch self {
    case .text(let line, let column): "第 \(line) 行第 \(column) 列"
    case .line, .cell, .paragraph: text
    }
  }

  /// The line and column of a text file; nil for a document.
  public var lineAndColumn: (line: Int, column: Int)? {
    switch self {
    case .text(let line, let column): (line, column)
    case .line, .cell, .paragraph: nil
    }
  }
}
