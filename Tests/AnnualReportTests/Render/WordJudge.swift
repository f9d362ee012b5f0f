/// What must hold of a Word document and no judge outside looks at: spans, merges, types, references.
struct WordJudge {
  let package: WordPackageContents

  /// What is wrong, each thing in a line.
  func faults() throws -> [String] {
    let document = try package.root("word/document.xml")
    return try typeFaults() + referenceFaults(document) + styleFaults(document)
      + document.all("tbl").enumerated().flatMap { number, table in
        tableFaults(table).map { "table \(number + 1), \($0)" }
      }
  }

  // MARK: The package

  /// The end of the type that each part must have.
  private static let types = [
    ("word/document.xml", "wordprocessingml.document.main+xml"),
    ("word/styles.xml", "wordprocessingml.styles+xml"),
    ("word/settings.xml", "wordprocessingml.settings+xml"),
    ("word/fontTable.xml", "wordprocessingml.fontTable+xml"),
    ("word/footer", "wordprocessingml.footer+xml"), ("word/header", "wordprocessingml.header+xml"),
    ("docProps/core.xml", "core-properties+xml"), ("_rels", "relationships+xml"),
    ("word/_rels", "relationships+xml"),
  ]

  private func typeFaults() throws -> [String] {
    let types = try package.root("[Content_Types].xml")
    var faults: [String] = []
    for name in package.names where name != "[Content_Types].xml" {
      let own = types.all("Override").first { $0.attributes["PartName"] == "/\(name)" }
      let shared = types.all("Default").first { name.hasSuffix(".\($0.attributes["Extension"] ?? "")") }
      let type = (own ?? shared)?.attributes["ContentType"] ?? ""
      let wanted = Self.types.first { name.hasPrefix($0.0) }?.1 ?? "of a part that nobody knows"
      if !type.hasSuffix(wanted) { faults.append("\(name) has the type \(type)") }
    }
    for part in types.all("Override") {
      let name = String((part.attributes["PartName"] ?? "").dropFirst())
      if !package.names.contains(name) { faults.append("\(name) has a type and is not there") }
    }
    return faults
  }

  private func referenceFaults(_ document: WordPackageContents.Element) throws -> [String] {
    var faults: [String] = []
    var kinds: [String: String] = [:]
    for (name, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
      for relationship in try package.root(name).all("Relationship") {
        let target = folder + (relationship.attributes["Target"] ?? "")
        if !package.names.contains(target) { faults.append("\(target) is referred to and not there") }
        let kind = String((relationship.attributes["Type"] ?? "").split(separator: "/").last ?? "")
        if !folder.isEmpty, let id = relationship.attributes["Id"] { kinds[id] = kind }
      }
    }
    for name in ["header", "footer"] {
      for reference in document.all("\(name)Reference")
      where kinds[reference.attributes["id"] ?? ""] != name {
        faults.append("\(reference.attributes["id"] ?? "") is no \(name)")
      }
    }
    return faults
  }

  private func styleFaults(_ document: WordPackageContents.Element) throws -> [String] {
    let known = Set(try package.root("word/styles.xml").all("style").compactMap { $0.attributes["styleId"] })
    let used = Set(document.all("pStyle").compactMap(\.value))
    return used.subtracting(known).sorted().map { "the style \($0) is not defined" }
  }

  // MARK: Tables

  private func tableFaults(_ table: WordPackageContents.Element) -> [String] {
    let widths = table.child("tblGrid")?.all("gridCol").compactMap { Int($0.attributes["w"] ?? "") } ?? []
    var faults: [String] = []
    if widths.reduce(0, +) != 8844 { faults.append("columns of \(widths.reduce(0, +)) twips") }
    /// For each column in which a merged cell begins, its span and whether it must go on.
    var above: [Int: (span: Int, isNew: Bool)] = [:]
    for (number, row) in table.all("tr").enumerated() {
      var column = 0
      var here: [Int: (span: Int, isNew: Bool)] = [:]
      for cell in row.all("tc") {
        let properties = cell.child("tcPr")
        let span = Int(properties?.child("gridSpan")?.value ?? "1") ?? 0
        let columns = column..<column + span
        let place = "row \(number + 1), column \(column + 1)"
        if let merge = properties?.child("vMerge") {
          let isNew = merge.value == "restart"
          if !isNew && above[column]?.span != span { faults.append("\(place): hangs on nothing") }
          here[column] = (span, isNew)
        }
        if columns.upperBound <= widths.count,
          Int(properties?.child("tcW")?.attributes["w"] ?? "") != widths[columns].reduce(0, +)
        {
          faults.append("\(place): has a width of its own")
        }
        if cell.children.last?.name != "p" { faults.append("\(place): ends in no paragraph") }
        column += span
      }
      if column != widths.count {
        faults.append("row \(number + 1) has \(column) of \(widths.count) columns")
      }
      for (column, cell) in above where cell.isNew && here[column].map({ $0.isNew }) ?? true {
        faults.append("row \(number), column \(column + 1): merged with nothing")
      }
      above = here
    }
    for (column, cell) in above where cell.isNew {
      faults.append("column \(column + 1): merged past the end")
    }
    return faults.sorted()
  }
}
