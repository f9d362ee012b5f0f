import AnnualReport
import TestSupport
import Testing
import Text

/// The tables of report.txt.
@Suite struct TextTableTests {
  private static let figures = ["0", "\n  本年新收: {自然人: 999999, 其他: 12, 其余: 0}\n  其余: 0"]

  @Test(arguments: [2020, 2025], figures)
  func `no line is wider than 80 columns or has a box character`(year: Int, figures: String) throws {
    for line in try lines(year: year, figures: figures) {
      #expect(DisplayWidth.of(line.trimmed()) <= 80, "\(line)")
      #expect(!line.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) }, "\(line)")
    }
  }

  @Test(arguments: [2020, 2025], figures)
  func `figures end in the same columns, and what stands before them is equally wide in every font`(
    year: Int, figures: String
  ) throws {
    var ends: [Int: Set<[Int]>] = [:]
    for line in try lines(year: year, figures: figures) {
      guard let places = Self.figureEnds(in: line) else { continue }
      ends[places.count, default: []].insert(places)
      #expect(line.unicodeScalars.allSatisfy { $0.isASCII || DisplayWidth.of($0) == 2 }, "\(line)")
    }
    #expect(ends[7] == [[32, 40, 48, 56, 64, 72, 80]])
    #expect(ends[5] == [[35, 46, 57, 68, 79]])
    #expect(ends[3] == [[40, 56, 72]])
    #expect(ends[1] == (year == 2020 ? nil : [[72]]))
  }

  @Test func `every cell of a form is printed once, in the order of the form`() throws {
    for year in [2020, 2025] {
      let form = try Shipped.form(year < 2021 ? "2019" : "2021")
      let printed = form.cells.count { cell in
        !cell.isGroup && form.table(cell.id.table)?.sentence == nil
      }
      let found = try lines(year: year, figures: "0").compactMap(Self.figureEnds).map(\.count)
      #expect(found.reduce(0, +) == printed)
    }
  }

  @Test(arguments: [
    "一、本年新收政府\n信息公开申请数量 ", "  （二）部分公开\n  （区分处理的，\n  只计这一情形，\n  不计其他情形） ",
    "    3.危及“三安全一稳定”\n      ", "    2.其他法律\n    行政法规禁止公开 ",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n", "  商业    科研    公益    服务",
    "------- 法人或其他组织 -------", "行政复议   ", "行政诉讼\n  未经复议直接起诉   ", "行政诉讼\n  复议后起诉   ",
    "第二十条第（八）项\n信息内容     ", "  本年收费金额（单位：万元）\n-",
  ])
  func `labels are broken at their joints`(part: String) throws {
    let text = try lines(year: 2025, figures: "0").joined(separator: "\n")
    #expect(text.contains(part), "\(part)")
  }

  @Test func `a draft names each table as one, and marks open cells as wide as there is room`() throws {
    let answers = try Shipped.answers("年度: 2025\n单位: 石桥镇人民政府\n")
    let report = try Composer(edition: answers.edition).report(from: answers, draftNotes: [])
    let lines = TextRenderer().render(report).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0.trimmed()) <= 80 })
    #expect(lines.count { $0.hasPrefix("【草稿】") && $0.hasSuffix("情况") } == 3)
    #expect(lines.contains { $0.hasSuffix("        【未填】        【未填】        【未填】") })
    #expect(lines.contains { $0.hasSuffix(String(repeating: "    未填", count: 7)) })
  }

  /// The columns in which the figures of a line end; nil for other lines.
  private static func figureEnds(in line: String) -> [Int]? {
    let words = line.split(separator: " ")
    let figures = Array(words.reversed().prefix { $0.allSatisfy { "0123456789.".contains($0) } }.reversed())
    guard let last = figures.last, line.hasSuffix(last), line.contains("   ") else { return nil }
    var ends: [Int] = []
    for figure in figures { ends.append(DisplayWidth.of(line[..<figure.endIndex])) }
    return ends
  }

  private func lines(year: Int, figures: String) throws -> [String] {
    let text = CompleteReport.text("年度: \(year)\n申请: \(figures)\n", year: year)
    let answers = try Shipped.answers(text)
    let report = try Composer(edition: answers.edition).report(from: answers)
    return TextRenderer().render(report).split(separator: "\n").map(String.init)
  }
}
