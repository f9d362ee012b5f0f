import AnnualReport
import TestSupport
import Testing
import Text

/// What each output says of where its bytes come from.
@Suite struct OriginTests {
  private static let samples = ["王店镇人民政府-2020", "云溪镇人民政府-2025", "砚湾镇人民政府-2021"]
  /// Word is looked up by reading it back.
  private static let formats = OutputFormat.allCases.filter(\.isText)

  private func rendering(_ answers: Answers, _ format: OutputFormat) throws -> Rendering {
    try #require(try ReportRenderer(edition: answers.edition).renderings(of: answers, as: [format]).first)
  }

  /// The bytes of an origin as they would be read, without markup.
  private func words(_ origin: Origin, _ rendering: Rendering) -> String {
    var text = String(decoding: rendering.bytes[origin.range], as: UTF8.self)
    if rendering.format == .html {
      for (markup, character) in [
        ("<wbr>", ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] {
        text = text.replacingBytes(of: markup, with: character)
      }
    }
    return text
  }

  @Test(arguments: samples, formats)
  func `every figure of a table is found at its cell`(sample: String, format: OutputFormat) throws {
    let answers = try Samples.answers(sample)
    let rendering = try rendering(answers, format)
    let form = answers.form
    for (index, cell) in form.cells.enumerated() where !cell.isGroup {
      let quantity = try #require(answers.figures[index].quantity)
      let found = rendering.origins.filter { $0.place == .cell(cell.id) }
      #expect(!found.isEmpty, "\(cell.id)")
      for origin in found {
        #expect(words(origin, rendering).trimmed() == cell.format.printed(quantity), "\(cell.id)")
      }
    }
  }

  @Test(arguments: samples, formats)
  func `the pieces of a text are found at its field, line by line`(sample: String, format: OutputFormat)
    throws
  {
    let answers = try Samples.answers(sample)
    let rendering = try rendering(answers, format)
    for section in answers.form.sections {
      for field in section.fields {
        guard let passage = answers.texts[field.name], !passage.isEmpty else { continue }
        let lines = passage.expanded.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
          let pieces = rendering.origins.filter {
            $0.place == .text(section: section.id, field: field.id) && $0.line == number
          }
          #expect(pieces.map { words($0, rendering) }.joined() == line.trimmed(), "\(field.name)")
        }
      }
    }
  }

  /// An edit in the report of 云溪镇, and what it touches.
  struct Edit: CustomTestStringConvertible, Sendable {
    let format: OutputFormat
    let found: String
    let edited: String
    let places: [String]
    var testDescription: String { "\(found) → \(edited)" }
  }

  @Test(arguments: [
    Edit(
      format: .text, found: "  36", edited: " 136", places: ["主动公开.行政许可.处理决定"]),
    Edit(
      format: .text, found: "数量               4       2", edited: "数量               4      12",
      places: ["申请.本年新收.商业企业"]),
    Edit(
      format: .text, found: "数量               4       2       0",
      edited: "数量               5       2       1",
      places: ["申请.本年新收.自然人", "申请.本年新收.科研机构"]),
    Edit(format: .html, found: ">36</td>", edited: ">38</td>", places: ["主动公开.行政许可.处理决定"]),
    Edit(
      format: .html, found: "行政许可决定36件", edited: "行政许可决定37件",
      places: ["总体情况.主动公开", "主动公开.行政许可.处理决定"]),
    Edit(format: .text, found: "发布前逐件进行", edited: "发布以前逐件进行", places: ["总体情况.政府信息管理"]),
    Edit(format: .html, found: "0000-0000000", edited: "0573-1234567", places: ["电话"]),
    Edit(format: .text, found: "2026年1月20日", edited: "2026年1月21日", places: ["落款日期"]),
    Edit(format: .html, found: "<h1>云溪镇", edited: "<h1>云溪乡", places: ["单位"]),
    Edit(format: .text, found: "一、总体情况", edited: "一、总体的情况", places: []),
  ])
  func `an edited line is traced to the places that were touched`(edit: Edit) throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    let rendering = try rendering(answers, edit.format)
    let lines = String(decoding: rendering.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(lines.lastIndex { $0.contains(edit.found) }, "\(edit.found)")
    let edited = String(lines[number]).replacingBytes(of: edit.found, with: edit.edited)
    let origins = rendering.origins(ofLine: number + 1, edited: edited)
    #expect(origins.map(\.place.spelling) == edit.places)
  }

  @Test func `a line that is gone came from all its places`() throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    let rendering = try rendering(answers, .text)
    let lines = String(decoding: rendering.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(lines.firstIndex { $0.hasPrefix("信息公开申请数量") })
    let places = rendering.origins(ofLine: number + 1, edited: nil).map(\.place.spelling)
    #expect(
      places == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].map { "申请.本年新收.\($0)" })
    #expect(rendering.origins(ofLine: 0, edited: nil) == [])
    #expect(rendering.origins(ofLine: lines.count + 1, edited: nil) == [])
  }
}
