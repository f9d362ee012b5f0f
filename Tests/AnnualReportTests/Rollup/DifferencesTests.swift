import AnnualReport
import TestSupport
import Testing

/// What is said of differences between a county's own report and the sum of its units.
@Suite struct DifferencesTests {
  /// Units by what they have in a few cells; every other figure is 0.
  private static let units: [(name: String, figures: [String: Int])] = [
    ("甲镇", ["主动公开.行政许可.处理决定": 120, "主动公开.行政处罚.处理决定": 7, "申请.本年新收.自然人": 2, "申请.予以公开.自然人": 2]),
    ("乙镇", ["主动公开.行政许可.处理决定": 31, "申请.本年新收.自然人": 1, "申请.不掌握.自然人": 1]),
    ("丙局", ["主动公开.行政处罚.处理决定": 4]),
    ("丁局", ["主动公开.行政处罚.处理决定": 4, "主动公开.行政许可.处理决定": 9, "复议诉讼.复议后起诉.维持": 1]),
  ]

  private static let cases: [(change: [String: Int], lines: [String])] = [
    ([:], ["县报告和各单位合计每一格都相同"]),
    (
      ["主动公开.行政许可.处理决定": -31, "申请.本年新收.自然人": -1, "申请.不掌握.自然人": -1],
      ["像是没有加进“乙镇”（有差的每一格都对得上）"]
    ),
    (
      ["主动公开.行政许可.处理决定": 31, "申请.本年新收.自然人": 1, "申请.不掌握.自然人": 1],
      ["像是把“乙镇”加了两次（有差的每一格都对得上）"]
    ),
    (
      ["主动公开.行政许可.处理决定": -151, "主动公开.行政处罚.处理决定": -7, "申请.本年新收.自然人": -3, "申请.予以公开.自然人": -2, "申请.不掌握.自然人": -1],
      ["像是没有加进“甲镇”和“乙镇”（有差的每一格都对得上）"]
    ),
    (
      ["主动公开.行政许可.处理决定": -54],
      ["“行政许可”本年处理决定数量像是有两位数字写颠倒了，各单位合计是 160"]
    ),
    (
      ["主动公开.行政许可.处理决定": 1440],
      ["“行政许可”本年处理决定数量像是多写或者少写了一位，各单位合计是 160"]
    ),
    (
      ["主动公开.行政处罚.处理决定": -4],
      [
        "像是没有加进“丙局”（有差的每一格都对得上）", "“行政处罚”本年处理决定数量少的数等于“丁局”的这一格，像是没有加进去",
        "以上几种都说得通，请逐一核对",
      ]
    ),
    (
      ["申请.予以公开.自然人": -1, "申请.不掌握.自然人": 1],
      ["像是同一件归到了两行：“（一）予以公开”自然人少，“1.本机关不掌握相关政府信息”自然人多；前一行有这么多件的单位：“甲镇”"]
    ),
    (
      ["复议诉讼.复议后起诉.维持": 1],
      ["像是行政复议机关作共同被告的案件，县里又算了一次；这样的案件只计原行为主体的"]
    ),
    (
      ["申请.本年新收.自然人": 2],
      ["“一、本年新收政府信息公开申请数量”自然人多的数等于“甲镇”的这一格，像是加了两次"]
    ),
    (
      ["主动公开.行政许可.处理决定": 3, "主动公开.行政处罚.处理决定": 5],
      ["说不清是哪一家；在这些格里有数的单位：“甲镇”、“乙镇”、“丙局”、“丁局”"]
    ),
  ]

  @Test(arguments: cases.indices) func `differences are explained by whole units first`(number: Int) throws {
    let (change, lines) = Self.cases[number]
    let form = try Shipped.form("2021")
    func figures(_ named: [String: Int]) -> [Quantity?] {
      form.cells.map { Quantity(named[$0.id.description] ?? 0) }
    }
    let returns = Self.units.map {
      UnitReturn(
        unit: Roster.Unit(name: $0.name), state: .clean, figures: figures($0.figures), remarks: [],
        superseded: [])
    }
    let sum = CountySum(form: form, year: 2025, returns: returns)
    let county = zip(form.cells, sum.sums).map { cell, sum in
      sum.quantity?.adding(Quantity(change[cell.id.description] ?? 0))
    }
    let differences = Differences(of: sum, against: county)
    #expect(DifferenceWording(sum).lines(differences.verdict) == lines)
    #expect(differences.mismatches.count == change.count)
  }

  @Test(arguments: [
    (458_2701, 458_2710, true), (458_2710, 458_2701, true), (31_0000, 13_0000, true),
    (120_0000, 102_0000, true), (1_2500, 1_5200, true), (12_3000, 13_2000, false), (1_2000, 2_1000, false),
    (31_0000, 14_0000, false),
  ])
  func `digits are in each other's place on one side of the point, with all decimals`(
    sum: Int64, county: Int64, isSwapped: Bool
  ) throws {
    let form = try Shipped.form("2021")
    let cell = try #require(form.cell(named: "主动公开.行政事业性收费.收费金额"))
    var figures = form.cells.map { _ in Quantity?.some(.zero) }
    figures[cell] = Quantity(millionths: sum * 100)
    let unit = UnitReturn(
      unit: Roster.Unit(name: "甲局"), state: .clean, figures: figures, remarks: [], superseded: [])
    figures[cell] = Quantity(millionths: county * 100)
    let total = CountySum(form: form, year: 2025, returns: [unit])
    let lines = DifferenceWording(total).lines(Differences(of: total, against: figures).verdict)
    #expect(lines.contains { $0.contains("写颠倒了") } == isSwapped, "\(lines)")
  }

  @Test(arguments: [
    (change: -9, lines: ["有 5 种说得通的原因，凭数字分不清，请逐家核对"]),
    (
      change: 9,
      lines: ["“行政处罚”本年处理决定数量像是有两位数字写颠倒了，各单位合计是 45", "另外还有 5 种说得通的原因，凭数字分不清，请逐家核对"]
    ),
  ])
  func `where more units fit than are worth naming, what the county may have written wrong is named`(
    change: Int, lines: [String]
  ) throws {
    let form = try Shipped.form("2021")
    let cell = try #require(form.cell(named: "主动公开.行政处罚.处理决定"))
    var figures = form.cells.map { _ in Quantity?.some(.zero) }
    figures[cell] = Quantity(9)
    let returns = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"].map {
      UnitReturn(
        unit: Roster.Unit(name: $0), state: .clean, figures: figures, remarks: [], superseded: [])
    }
    let sum = CountySum(form: form, year: 2025, returns: returns)
    var county = sum.sums.map(\.quantity)
    county[cell] = Quantity(45 + change)
    #expect(DifferenceWording(sum).lines(Differences(of: sum, against: county).verdict) == lines)
  }

  @Test func `the figures of a unit before it corrected them are known by their day`() throws {
    let form = try Shipped.form("2021")
    let zero = form.cells.map { _ in Quantity?.some(.zero) }
    var now = zero
    var before = zero
    let cell = try #require(form.cell(named: "主动公开.行政许可.处理决定"))
    (now[cell], before[cell]) = (Quantity(12), Quantity(15))
    let unit = UnitReturn(
      unit: Roster.Unit(name: "甲镇"), state: .clean, figures: now, remarks: [],
      superseded: [UnitReturn.Superseded(date: "2026-01-18", figures: before)])
    let sum = CountySum(form: form, year: 2025, returns: [unit])
    let lines = DifferenceWording(sum).lines(Differences(of: sum, against: before).verdict)
    #expect(lines == ["像是用了“甲镇”更正以前的数（2026-01-18 的一份）"])
  }

  @Test func `nothing is guessed while a report is missing`() throws {
    let form = try Shipped.form("2021")
    let figures = form.cells.map { _ in Quantity?.some(Quantity(1)) }
    let returns = [
      UnitReturn(
        unit: Roster.Unit(name: "甲镇"), state: .clean, figures: figures, remarks: [], superseded: []),
      UnitReturn(missing: Roster.Unit(name: "乙镇")),
    ]
    let sum = CountySum(form: form, year: 2025, returns: returns)
    let county = form.cells.map { _ in Quantity?.some(Quantity(2)) }
    let differences = Differences(of: sum, against: county)
    #expect(differences.verdict == .units(missing: 1))
    #expect(DifferenceWording(sum).lines(differences.verdict) == ["还有 1 家没有报齐，先催报，差额不作判断"])
  }
}
