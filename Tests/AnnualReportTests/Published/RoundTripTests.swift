import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// Random reports of an edition: consistent figures, and paragraphs that people wrote.
private struct RandomReport {
  let answers: Answers

  private static let paragraphs = Result { try Self.read() }

  /// The paragraphs by text field.
  private static func read() throws -> [String: [String]] {
    let root = try Document(PackageFolder.bytes("Tests/AnnualReportTests/RightParagraphs.yaml")).root
    var found: [String: [String]] = [:]
    for item in root["段落"]?.items ?? [] {
      guard let field = item["字段"]?.text, let text = item["文"]?.text else { continue }
      found[field, default: []].append(text.trimmingCharacters())
    }
    return found
  }

  init(edition: String, form: PaperForm, seed: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let report = ConsistentReport(
      edition: edition, form: form, least: 0, zeros: seed % 11, numbers: &numbers)
    var text = "年度: \(edition == "2019" ? 2020 : 2025)\n单位: 清溪县石桥镇人民政府\n自称: 我镇\n"
    for (key, value) in [
      ("网站", "清溪县人民政府网站"), ("地址", "清溪县石桥镇中心路1号"), ("电话", "0573-1234567"), ("邮编", "314000"),
      ("邮箱", "a@example.com"), ("落款日期", "2026-01-20"),
    ] where Bool.random(using: &numbers) { text += "\(key): \(value)\n" }
    text += TableWriter(rows: form.rows, figures: report.figures).full
    let paragraphs = try Self.paragraphs.get()
    for section in try Shipped.form(edition).sections where !section.fields.isEmpty {
      text += "\(section.id):\n"
      if section.table != nil {
        let cells = ["通知件数", "通知金额", "收取金额"].map { column in
          "\(column): \(report.figures["其他事项.信息处理费.\(column)"] ?? 0)"
        }
        text += "  信息处理费: {\(cells.joined(separator: ", "))}\n"
      }
      for field in section.fields where !field.isOptional || Bool.random(using: &numbers) {
        let known = paragraphs[field.name] ?? ["有一段文字，说明情况。"]
        let count = Int.random(in: 1...3, using: &numbers)
        let words = (0..<count).map { _ in known.randomElement(using: &numbers) ?? "" }.joined(
          separator: "\n")
        text += Spelling.entry(field.id, .text(words), indent: 2)
      }
    }
    answers = try Shipped.answers(text)
  }
}

extension String {
  fileprivate func trimmingCharacters() -> String {
    split(separator: "\n").joined(separator: "\n")
  }
}

/// What a report must say that was made from answers and read back.
private func expectSame(_ read: PublishedReport, as answers: Answers, _ name: String) {
  let form = answers.form
  #expect(read.answers.form.edition == form.edition, "\(name)")
  #expect(read.answers.year == answers.year, "\(name)")
  for (place, cell) in form.cells.enumerated()
  where read.answers.figures[place].quantity != answers.figures[place].quantity {
    Issue.record(
      "\(name): \(cell.id) is \(answers.figures[place]), and was read as \(read.answers.figures[place])")
    return
  }
  for field in form.fields {
    let written = lines(answers.texts[field.name]?.expanded)
    let found = lines(read.answers.texts[field.name]?.text)
    guard written == found else {
      Issue.record("\(name): \(field.name) is\n\(written)\nand was read as\n\(found)")
      return
    }
  }
  for fact in form.about where fact.id != "自称" && fact.id != "格式" {
    let written = answers.about[fact.id].map { DateText.printed($0.text) }
    #expect(read.answers.about[fact.id]?.text == written, "\(name): \(fact.id)")
  }
}

/// The paragraphs as they are printed.
private func lines(_ text: String?) -> [String] {
  (text ?? "").split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }.map {
    String($0.reversed().drop { $0.isWhitespace }.reversed())
  }.filter { !$0.isEmpty }
}

private let count = RunLength.rounds(12, long: 1_000)

@Suite struct RoundTripTests {
  @Test(arguments: ["2019", "2021"])
  func `a report of this program is read back whole from each of its outputs`(edition: String) throws {
    let form = try PaperForm(edition: edition)
    let renderer = ReportRenderer(edition: try #require(try Shipped.editions().edition(named: edition)))
    for seed in 0..<count {
      let answers = try RandomReport(edition: edition, form: form, seed: seed).answers
      for output in try renderer.renderings(of: answers, as: [.text, .html, .word, .paste], draftNotes: nil) {
        let read = try #require(try published(output.bytes))
        expectSame(read, as: answers, "\(edition) \(seed) \(output.format)")
      }
    }
  }

  @Test func `an imported file says what was read`() throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    let text = TextRenderer().render(try Composer(edition: answers.edition).report(from: answers))
    let report = try #require(try published(Array(text.utf8), named: "report.txt"))
    let imported = try Shipped.answers(ImportedFile(report, date: "2026-11-26").text)
    #expect(imported.problems.isEmpty)
    for (place, cell) in answers.form.cells.enumerated() {
      #expect(imported.figures[place].quantity == answers.figures[place].quantity, "\(cell.id)")
    }
    for field in answers.form.fields {
      #expect(
        imported.texts[field.name]?.expanded
          == answers.texts[field.name].map { lines($0.expanded).joined(separator: "\n") }, "\(field.name)")
    }
  }

  @Test func `texts with drawn tables, as this program once wrote them, are read whole`() throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    let text = try PackageFolder.text("Tests/AnnualReportTests/Published/drawn-2025.txt")
    let report = try #require(try published(Array(text.utf8)))
    for (place, cell) in answers.form.cells.enumerated() where !cell.isOptional {
      #expect(report.answers.figures[place].quantity == answers.figures[place].quantity, "\(cell.id)")
    }
    for field in answers.form.fields {
      #expect(
        lines(report.answers.texts[field.name]?.text) == lines(answers.texts[field.name]?.expanded),
        "\(field.name)")
    }
  }

  @Test func `a caption that says its heading once more belongs to no text`() throws {
    let answers = try Samples.answers("云溪镇人民政府-2025")
    var text = TextRenderer().render(try Composer(edition: answers.edition).report(from: answers))
    for section in answers.form.sections {
      guard let table = section.table.flatMap({ answers.form.table($0) }),
        answers.form.grid(of: table.id) != nil
      else { continue }
      text = text.replacing("\n\(section.heading)\n", with: "\n\(section.heading)\n\(table.caption)\n")
    }
    let report = try #require(try published(Array(text.utf8)))
    for field in answers.form.fields {
      #expect(
        lines(report.answers.texts[field.name]?.text) == lines(answers.texts[field.name]?.expanded),
        "\(field.name)")
    }
  }
}
