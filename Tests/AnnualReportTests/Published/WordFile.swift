import Archive

/// Word documents made for a test.
enum WordFile {
  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """

  /// A document whose body is given; further parts by their names.
  static func bytes(_ body: String, main: String = "word/document.xml", parts: [(String, String)] = [])
    -> [UInt8]
  {
    var writer = ZipWriter()
    let document = "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r" Type="\(type)" Target="/\(main)"/></Relationships>
      """
    for (name, text) in [("_rels/.rels", relationships), (main, document)] + parts {
      writer.add(PackedEntry(name: name, contents: Array(text.utf8)))
    }
    return writer.finished()
  }

  /// A part of another kind, such as the numbering.
  static func part(_ name: String, _ content: String) -> String {
    "<w:\(name) \(namespaces)>\(content)</w:\(name)>"
  }

  /// A paragraph.
  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  /// A cell.
  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }
}
