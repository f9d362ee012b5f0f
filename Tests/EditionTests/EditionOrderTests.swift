import AnnualReport
import TestSupport
import Testing

@Suite struct EditionOrderTests {
  /// The program takes the last by name for the newest, so that it need not read the others.
  @Test func `the editions that come with the program are named after their first years`() throws {
    let names = try PackageFolder.names(in: "templates").filter { $0 != Edition.commonFolder }
    let editions = try Shipped.editions()
    #expect(editions.all.map(\.name) == names)
    for edition in editions.all { #expect(Int(edition.name) == edition.form.firstYear) }
  }

  @Test func `older editions are asked for where one is needed, and found as if all had been there`()
    throws
  {
    let all = try Shipped.editions().all
    let newest = try #require(all.last)
    let editions = Editions(newest: newest) { all.dropLast() }
    #expect(editions.edition(for: 2025)?.name == newest.name)
    #expect(editions.edition(for: 2020)?.name == "2019")
    #expect(editions.edition(for: 2018)?.name == nil)
    #expect(editions.edition(named: "2019")?.name == "2019")
    #expect(editions.all.map(\.name) == all.map(\.name))
  }
}
