import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

private let words = [
  "党政办公室", "公示栏更新慢", "由党政办初审、分管领导复审", "县政府网站栏目2个，微信公众号1个", "便民服务中心", "栏目按月检查", "考核结果为良好，已经通报",
  "收到意见2条，都已采纳", "社会救助12条、财政预决算2条", "制作图解4份", "新开设栏目1个",
]

/// What a clerk may say to every question, the needed ones among them.
private func details(_ suggestions: Suggestions, _ numbers: inout SeededGenerator) -> String {
  var text = "素材:\n"
  for detail in suggestions.details {
    let isNeeded = detail.list == nil && detail.lastYear == nil
    let answer: DetailAnswer
    switch detail.kind {
    case .figure: answer = .figure(Quantity([0, 1, 2, 12, 160, 1043].randomElement(using: &numbers) ?? 0))
    case .words: answer = .words(words.randomElement(using: &numbers) ?? "")
    case .choice(let choices):
      let number = Int.random(in: choices.indices, using: &numbers)
      let own = choices[number].format == nil ? words.randomElement(using: &numbers) ?? "" : "2"
      answer = .choice(number, words: choices[number].takesWords ? own : "")
    }
    switch Int.random(in: 0..<(isNeeded ? 2 : 6), using: &numbers) {
    case 2: text += "  \(detail.key): \"-\"\n"
    case 3: text += "  \(detail.key):\n"
    case 4: continue
    default: text += "  \(detail.key): \"\(detail.spelled(answer))\"\n"
    }
  }
  return text
}

private let count = RunLength.rounds(24, long: 20_000)

@Test(arguments: ["2019", "2021"], 0..<4)
func `whatever figures and details there are, the suggested texts have no finding`(edition: String, part: Int)
  throws
{
  let form = try PaperForm(edition: edition)
  let suggestions = try #require(try Shipped.editions().edition(named: edition)).readSuggestions()
  let year = edition == "2019" ? 2020 : 2025
  for seed in stride(from: part, to: count, by: 4) {
    var numbers = SeededGenerator(seed: seed)
    let report = ConsistentReport(
      edition: edition, form: form, least: 0, zeros: seed % 11, numbers: &numbers)
    let tables = TableWriter(rows: form.rows, figures: report.figures).full
    let fees = TableWriter(rows: form.rows.filter { $0.table == "其他事项" }, figures: report.figures)
    var head = "年度: \(year)\n单位: 清溪县石桥镇人民政府\n自称: 我镇\n" + tables + details(suggestions, &numbers)
    if edition == "2021" {
      head += "其他事项:\n" + fees.rows.map { "  \($0.id): \(fees.map($0))\n" }.joined()
    }
    let file = try Shipped.file(head)
    let made = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for suggestion in suggestions.all {
        let text = SuggestedText(suggestion, answers: file.answers, lastYear: nil)
        #expect(text.openCells.isEmpty)
        if !text.text.isEmpty { try editor.set(suggestion.field, to: text.text + "\n") }
      }
    }
    let review = Checker().review(made.answers)
    let unexpected = review.findings.filter { !$0.isForWantOfLastYear && $0.rule != "申请.其他处理" }
    guard unexpected.isEmpty else {
      let found = unexpected.map { FindingText(form: made.answers.form, file: "answers.yaml").text($0) }
      Issue.record(
        "seed \(seed) of \(edition):\n\(found.joined())\n\(String(decoding: made.bytes, as: UTF8.self))")
      return
    }
    let printed = try Suggested.texts(made.answers)
    #expect(printed.firstDoubled == nil, "seed \(seed) of \(edition): \(printed)")
  }
}

extension String {
  /// The first run of two to six Han characters that stands twice side by side, or two stops side by side.
  fileprivate var firstDoubled: String? {
    let characters = Array(self)
    for index in characters.indices {
      if index > 0, "。；，、".contains(characters[index]), "。；，、：".contains(characters[index - 1]) {
        return String(characters[index - 1...index])
      }
      for count in 2...6 where index + 2 * count <= characters.count {
        let run = characters[index..<index + count]
        if run.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.value >= 0x4E00 } && !"。；，、：“”".contains($0) }),
          run.elementsEqual(characters[index + count..<index + 2 * count])
        {
          return String(run)
        }
      }
    }
    return nil
  }
}
