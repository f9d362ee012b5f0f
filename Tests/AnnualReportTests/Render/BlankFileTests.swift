import AnnualReport
import TestSupport
import Testing

@Test(arguments: [("2019", 2020, "blank-2019.yaml"), ("2021", 2025, "blank-2021.yaml")])
func `a blank file knows every key and lacks every answer`(name: String, year: Int, golden: String)
  throws
{
  let edition = try #require(try Shipped.editions().edition(named: name))
  let text = BlankFile(edition: edition, year: year).text
  try expectSnapshot(text, golden)
  let answers = try Shipped.answers(text)
  #expect(answers.edition.name == name && answers.year == year)
  #expect(answers.problems.isEmpty)
  let review = Checker().review(answers)
  #expect(Set(review.findings.map(\.rule)).isSubset(of: ["完整.未填", "其他事项.信息处理费", "上年.结转衔接"]))
  #expect(answers.figures.allSatisfy { $0 == .unanswered })
  for cell in edition.form.cells where cell.parts == nil {
    #expect(text.contains("  \(cell.id.row):"), "\(cell.id)")
  }
  for row in edition.form.tables.flatMap(\.rows) { #expect(text.contains(row.heading.label), "\(row.id)") }
}

@Test(arguments: [("2019", 2020), ("2021", 2025)])
func `a blank file filled with 0 and words is complete`(name: String, year: Int) throws {
  let edition = try #require(try Shipped.editions().edition(named: name))
  let lines = BlankFile(edition: edition, year: year).text.split(
    separator: "\n", omittingEmptySubsequences: false)
  let rows = Set(edition.form.tables.flatMap(\.rows).map(\.id))
  var section = ""
  let filled = lines.map { line -> String in
    if line.hasPrefix("#") || line.hasPrefix("  #") { return String(line) }
    if !line.hasPrefix(" ") { section = String(line.prefix { $0 != ":" }) }
    let key = line.drop { $0 == " " }.prefix { $0 != ":" }
    let isText =
      edition.form.fields.contains { $0.name == "\(section).\(key)" } || ["单位", "自称"].contains(key)
    if line.hasSuffix("}") { return line.replacing(": ", with: ": 0").replacingFirstZero() }
    if line.hasSuffix(":"), isText { return line + " 工作考核、社会评议、责任追究都写到了。" }
    if line.hasSuffix(":"), line.hasPrefix(" "), rows.contains(String(key)) { return line + " 0" }
    return String(line)
  }
  let answers = try Shipped.answers(filled.joined(separator: "\n"))
  let review = Checker().review(answers)
  #expect(review.findings.map(\.rule) == ["上年.结转衔接"], "\(review.findings.map(\.place))")
}

extension StringProtocol {
  /// The line with the 0 taken away again that stands between a row and its braces.
  fileprivate func replacingFirstZero() -> String {
    String(self).replacing(": 0{", with: ": {")
  }
}
