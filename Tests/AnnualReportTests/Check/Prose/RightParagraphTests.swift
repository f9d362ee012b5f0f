import AnnualReport
import Foundation
import TestSupport
import Testing

@Test func `paragraphs that are right have no finding`() throws {
  let paragraphs = try RightParagraph.all.get()
  #expect(paragraphs.count >= 200)
  for paragraph in paragraphs {
    let found = try paragraph.found()
    #expect(found.isEmpty, "\(paragraph.number): \(paragraph.text)\(found.map(\.message))")
  }
}

@Test(arguments: 2...1 + RunLength.rounds(2, long: 39))
func `paragraphs that are right have no finding with other figures that are right`(factor: Int) throws {
  for paragraph in try RightParagraph.all.get() {
    // Counts in Chinese characters stay as they are.
    if paragraph.text.contains(/[一二两三四五六七八九十百](?:条|件|份|起|宗)/) { continue }
    let multiplied = paragraph.multiplied(by: factor)
    let found = try multiplied.found()
    #expect(found.isEmpty, "\(paragraph.number): \(multiplied.text)\(found.map(\.message))")
  }
}

/// Paragraphs that are right, and the templates' sentences about figures that are drawn at random.
private func rightTexts() throws -> [RightParagraph] {
  let form = try PaperForm(edition: "2021")
  let sentences = try TemplateSentences(edition: "2021")
  return try RightParagraph.all.get()
    + (0..<12).flatMap { seed -> [RightParagraph] in
      var numbers = SeededGenerator(seed: seed)
      let report = ConsistentReport(edition: "2021", form: form, least: 0, zeros: seed, numbers: &numbers)
      let figures = report.figures.filter { !$0.key.hasPrefix("上年:") && $0.value > 0 }
      return sentences.texts(report.figures, year: 2025, ownName: "我镇").sorted { $0.key < $1.key }.map {
        RightParagraph(
          number: 1000 + seed, year: 2025, unit: "清溪县石桥镇人民政府", ownName: "我镇", field: $0.key,
          figures: figures.mapValues(String.init), lastYear: nil, text: $0.value)
      }
    }
}

/// How many of some changed paragraphs are found, and those that are not.
private struct Score {
  var found = 0
  var missed: [String] = []
  var all: Int { found + missed.count }

  mutating func count(_ paragraph: RightParagraph, _ what: String) throws {
    if try paragraph.found().isEmpty {
      missed.append("\(paragraph.number) \(what): \(paragraph.text)")
    } else {
      found += 1
    }
  }
}

/// The words that figures of the tables are told with.
private let told =
  "收到|受理|新收|办结|上年结转|上年度结转|上一年度结转|结转下年|结转至|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理"
  + "|行政复议|行政诉讼|行政许可决定|行政处罚决定|行政强制决定"

@Test func `a figure of the tables that is changed in the text is found`() throws {
  var score = Score()
  let expression = try Regex(
    "(?:\(told))[^0-9，。；：、（）\n]{0,12}([0-9]+)(?:件|宗|起)", as: (Substring, Substring).self)
  for paragraph in try rightTexts() {
    let totals = paragraph.figures.filter { $0.key.hasSuffix(".总计") || $0.key.hasSuffix(".处理决定") }
    for match in paragraph.text.matches(of: expression) where totals.values.contains(String(match.1)) {
      guard let value = Int(match.1) else { continue }
      var changed = paragraph
      changed.text.replaceSubrange(match.1.startIndex..<match.1.endIndex, with: String(value + 7))
      try score.count(changed, "\(value)")
    }
  }
  #expect(score.all >= 90)
  #expect(score.found * 100 >= score.all * 97, "\(score.found) of \(score.all): \(score.missed)")
}

@Test func `a none that the tables contradict is found`() throws {
  var score = Score()
  let applications = ["本年新收", "予以公开", "办理总计"].flatMap { ["申请.\($0).自然人", "申请.\($0).总计"] }
  for paragraph in try rightTexts() where paragraph.field == "总体情况.依申请公开" {
    if paragraph.text.contains(/[未没](?:有)?(?:收到|接到|受理)[^，。；引]*申请/), paragraph.figures["申请.本年新收.总计"] == nil {
      var changed = paragraph
      for cell in applications { changed.figures[cell] = "1" }
      try score.count(changed, "申请")
    }
    if paragraph.text.contains(/[未没无][^，。；]{0,24}行政复议/), paragraph.figures["复议诉讼.行政复议.总计"] == nil {
      var changed = paragraph
      changed.figures["复议诉讼.行政复议.维持"] = "1"
      changed.figures["复议诉讼.行政复议.总计"] = "1"
      try score.count(changed, "复议")
    }
  }
  #expect(score.all >= 10)
  #expect(score.found * 53 >= score.all * 50, "\(score.found) of \(score.all): \(score.missed)")
}

/// Enumerations that add up, with the number at one place of them made another.
private func changedEnumerations(_ change: (_ total: Int, _ last: Int) -> [(place: Int, by: Int)]) throws
  -> Score
{
  var score = Score()
  let opened = try Regex("^(?:条|件|篇|份|期)[，：。]?(?:其中|包括|主要包括|包含|分别为|（|：)")
  for paragraph in try rightTexts() where paragraph.field == "总体情况.主动公开" {
    for sentence in paragraph.text.split(whereSeparator: { "。\n".contains($0) }).map(String.init) {
      let numbers = numbers(sentence)
      for total in numbers.indices {
        guard let last = lastPart(of: numbers.map(\.value), total: total),
          sentence[numbers[total].range.upperBound...].contains(opened)
        else { continue }
        for (place, by) in change(total, last) {
          var changed = sentence
          changed.replaceSubrange(numbers[place].range, with: String(numbers[place].value + by))
          var mutant = paragraph
          mutant.text = paragraph.text.replacing(sentence, with: changed)
          try score.count(mutant, "\(numbers[place].value) of \(numbers[total].value)")
        }
        break
      }
    }
  }
  return score
}

@Test func `an enumeration of which one part is raised is found`() throws {
  let score = try changedEnumerations { total, last in (total + 1...last).map { ($0, 1) } }
  #expect(score.all >= 60)
  #expect(score.found * 100 >= score.all * 90, "\(score.found) of \(score.all): \(score.missed)")
}

@Test func `an enumeration whose total is lowered is found`() throws {
  let score = try changedEnumerations { total, _ in [(total, -1)] }
  #expect(score.all >= 20)
  #expect(score.found * 79 >= score.all * 64, "\(score.found) of \(score.all): \(score.missed)")
}

/// Numbers in digits with a unit behind them, and where they stand.
private func numbers(_ text: String) -> [(range: Range<String.Index>, value: Int)] {
  text.matches(of: /([0-9]+)(?:条|件|篇|份|期)/).compactMap { match in
    Int(match.1).map { (match.1.startIndex..<match.1.endIndex, $0) }
  }
}

/// The last of the numbers behind a total that together, with none left out, make it.
private func lastPart(of values: [Int], total: Int) -> Int? {
  var sum = 0
  for index in values.indices where index > total {
    sum += values[index]
    if sum == values[total], index > total + 1 { return index }
    if sum > values[total] { return nil }
  }
  return nil
}

/// Real reports, which are not part of this repository, and the slips that stand in them.
private let seeds: [(name: String, year: Int, unit: String, slips: [String])] = [
  ("王店镇2020", 2020, "某区王店镇人民政府", []), ("新习镇2020", 2020, "某县新习镇人民政府", []),
  ("太平庄乡2019", 2019, "某县太平庄乡人民政府", ["文字.残留", "文字.序数", "文字.自称"]),
  ("湖山乡2020", 2020, "某县湖山乡人民政府", ["文字.重复"]), ("汉阳镇2021", 2021, "某县汉阳镇人民政府", []),
]

@Test(
  .enabled(if: PublicSuite.file("../seeds") != nil, "the reports do not lie beside the project"),
  arguments: seeds.indices)
func `of real paragraphs nothing is told but what is wrong in them`(
  index: Int
)
  throws
{
  let seed = seeds[index]
  let file = try #require(PublicSuite.file("../seeds/\(seed.name).txt"))
  let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(whereSeparator: \.isNewline)
    .filter { $0.count > 25 && !$0.contains("\t") }.map { "    \($0.trimmingCharacters(in: .whitespaces))\n" }
  let ownName = seed.unit.contains("乡") ? "我乡" : "我镇"
  let text =
    "年度: \(seed.year)\n单位: \(seed.unit)\n自称: \(ownName)\n总体情况:\n  概述: |\n"
    + lines.filter { !$0.contains("申请") }.joined() + "  依申请公开: |\n"
    + lines.filter { $0.contains("申请") }.joined()
  let found = Checker().review(try Shipped.answers(text)).findings.filter { $0.rule.hasPrefix("文字.") }
  #expect(found.map(\.rule).sorted() == seed.slips.sorted())
}
