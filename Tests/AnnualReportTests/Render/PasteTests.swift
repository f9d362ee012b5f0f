import AnnualReport
import TestSupport
import Testing

/// The fragment that is pasted into the editor of a web site.
@Suite struct PasteTests {
  private func fragment(_ sample: String, isDraft: Bool = false) throws -> String {
    let answers = try Samples.answers(sample)
    let renderings = try ReportRenderer(edition: answers.edition)
      .renderings(of: answers, as: [.paste], draftNotes: isDraft ? [] : nil)
    return String(decoding: try #require(renderings.first).bytes, as: UTF8.self)
  }

  @Test(arguments: ["王店镇人民政府-2020", "云溪镇人民政府-2025"])
  func `it has only tags and attributes that editors keep`(sample: String) throws {
    let text = try fragment(sample)
    var names: Set<String> = []
    var attributes: Set<String> = []
    for tag in text.matches(of: /<\/?([a-z0-9]+)([^>]*)>/) {
      names.insert(String(tag.1))
      for attribute in tag.2.matches(of: /([a-z]+)="/) { attributes.insert(String(attribute.1)) }
    }
    #expect(names.subtracting(["wbr"]) == ["h2", "h3", "p", "table", "tr", "td", "th"])
    #expect(attributes == ["border", "width", "align", "colspan", "rowspan"])
    #expect(text.hasPrefix("\u{FEFF}<p>　　根据"))
  }

  @Test(arguments: ["王店镇人民政府-2020", "云溪镇人民政府-2025"])
  func `it says in the same order what the page says below its title`(sample: String) throws {
    let answers = try Samples.answers(sample)
    let report = try Composer(edition: answers.edition).report(from: answers)
    let page = try HTMLRenderer(edition: answers.edition).render(report)
    let main = try #require(page.firstMatch(of: /<\/h1>([\s\S]*)<\/main>/)?.1)
      .replacing(/<caption[\s\S]*?<\/caption>/, with: "")
    func words(_ html: some StringProtocol) -> String {
      String(html).replacing(/<[^>]*>/, with: "").filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    }
    #expect(words(try fragment(sample)) == words(main))
  }

  @Test func `a draft says at its beginning and above each table that it is one`() throws {
    let text = try fragment("云溪镇人民政府-2025", isDraft: true)
    #expect(text.hasPrefix("\u{FEFF}<p>【草稿】"))
    #expect(text.matches(of: /<p align="center">【草稿】[^<]*<\/p>\n<table/).count == 3)
  }
}
