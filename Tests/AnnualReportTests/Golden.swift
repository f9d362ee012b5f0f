import Foundation
import TestSupport
import Testing

/// The golden files of these tests, each claimed by the test that compares with it.
enum Golden: String, CaseIterable {
  case tinyReport = "tiny-report.txt"
  case tinyPage = "tiny-page.html"
  case report2020 = "wangdian-2020.txt"
  case page2020 = "wangdian-2020.html"
  case report2025 = "yunxi-2025.txt"
  case page2025 = "yunxi-2025.html"
  case draft2021 = "hanyang-2021-draft.txt"
  case rules2019 = "rules-2019.txt"
  case rules2021 = "rules-2021.txt"
  case blank2019 = "blank-2019.yaml"
  case blank2021 = "blank-2021.yaml"
  case findings2020 = "findings-2020.txt"
  case findings2025 = "findings-2025.txt"

  static let folder = "Tests/AnnualReportTests/Snapshots"

  /// Compares a text with the file, byte for byte.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let difference = try Snapshot("\(Self.folder)/\(rawValue)").difference(from: text)
    #expect(difference == nil, sourceLocation: sourceLocation)
  }
}

@Test func `no golden file is left over`() throws {
  #expect(Set(try PackageFolder.names(in: Golden.folder)) == Set(Golden.allCases.map(\.rawValue)))
}

@Test func `a difference from a golden file is shown by line`() {
  #expect(Snapshot.lines(of: "甲\n乙\n丙\n", and: "甲\n丁\n丙\n") == "+2: 丁\n-2: 乙")
  #expect(Snapshot.lines(of: "甲\n", and: "甲") == "-2: ")
}
