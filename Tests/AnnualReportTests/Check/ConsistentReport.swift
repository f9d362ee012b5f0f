import TestSupport

/// Figures of a report and of the one before it in which every rule of the form holds, cells by name.
///
/// The amounts are whole numbers here.
struct ConsistentReport {
  let edition: String
  private(set) var figures: [String: Int] = [:]
  private let rows: [PaperForm.Row]

  static let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
  private static let results = ["维持", "纠正", "其他结果", "尚未审结"]
  private static let notOutcomes: Set<String> = ["本年新收", "上年结转", "办理总计", "结转下年"]

  /// Makes up the figures.
  ///
  /// - Parameters:
  ///   - edition: The edition's name.
  ///   - form: The edition's form, which says what rows there are.
  ///   - least: The least figure of a cell that need not be 0.
  ///   - zeros: How many of ten figures are the least.
  ///   - numbers: Where chance comes from.
  init(
    edition: String, form: PaperForm, least: Int, zeros: Int, numbers: inout SeededGenerator
  ) {
    self.edition = edition
    rows = form.rows
    var source = numbers
    let draw = {
      Int.random(in: 0..<10, using: &source) < zeros ? least : least + Int.random(in: 0...9, using: &source)
    }
    applications(draw)
    disputes(draw)
    if edition == "2019" { publicationOf2019(draw) } else { publicationOf2021(draw) }
    numbers = source
  }

  private var outcomes: [String] {
    rows.filter { $0.table == "申请" && !$0.isGroup && !Self.notOutcomes.contains($0.id) }.map(\.id)
  }

  private mutating func applications(_ draw: () -> Int) {
    for applicant in Self.applicants {
      var done = 0
      for outcome in outcomes {
        let count = draw()
        figures["申请.\(outcome).\(applicant)"] = count
        done += count
      }
      let left = draw()
      let carried = min(draw(), done + left - (done + left > 1 ? 1 : 0))
      figures["申请.办理总计.\(applicant)"] = done
      figures["申请.结转下年.\(applicant)"] = left
      figures["申请.上年结转.\(applicant)"] = carried
      figures["申请.本年新收.\(applicant)"] = done + left - carried
      figures["上年:申请.结转下年.\(applicant)"] = carried
    }
    for group in rows where group.isGroup {
      for applicant in Self.applicants {
        let parts = rows.filter { $0.group == group.id && $0.table == "申请" }
        figures["申请.\(group.id).\(applicant)"] = parts.reduce(0) {
          $0 + (figures["申请.\($1.id).\(applicant)"] ?? 0)
        }
      }
    }
    for row in rows where row.table == "申请" {
      figures["申请.\(row.id).总计"] = Self.applicants.reduce(0) {
        $0 + (figures["申请.\(row.id).\($1)"] ?? 0)
      }
    }
    figures["上年:申请.结转下年.总计"] = figures["申请.上年结转.总计"]
  }

  private mutating func disputes(_ draw: () -> Int) {
    for row in rows where row.table == "复议诉讼" {
      var total = 0
      for result in Self.results {
        let count = draw()
        figures["复议诉讼.\(row.id).\(result)"] = count
        total += count
      }
      figures["复议诉讼.\(row.id).总计"] = total
    }
  }

  private mutating func publicationOf2021(_ draw: () -> Int) {
    let document = "主动公开.行政规范性文件"
    let (made, ended) = (draw(), draw())
    let valid = max(0, made - ended) + draw()
    (figures["\(document).制发"], figures["\(document).废止"]) = (made, ended)
    (figures["\(document).现行有效"], figures["上年:\(document).现行有效"]) = (valid, valid + ended - made)
    for column in ["制发", "废止", "现行有效"] { figures["主动公开.规章.\(column)"] = 0 }
    figures["上年:主动公开.规章.现行有效"] = 0
    for row in ["行政许可", "行政处罚", "行政强制"] { figures["主动公开.\(row).处理决定"] = draw() }
    figures["主动公开.行政事业性收费.收费金额"] = draw()
    // A notice has an amount.
    let (notices, amount) = (draw(), draw())
    figures["其他事项.信息处理费.通知件数"] = amount == 0 ? 0 : notices * 10
    figures["其他事项.信息处理费.通知金额"] = notices == 0 ? 0 : amount * 10
    figures["其他事项.信息处理费.收取金额"] = min(draw(), notices == 0 ? 0 : amount) * 10
  }

  private mutating func publicationOf2019(_ draw: () -> Int) {
    for column in ["新制作", "新公开", "公开总数"] { figures["主动公开.规章.\(column)"] = 0 }
    let shown = draw()
    figures["主动公开.规范性文件.新制作"] = draw()
    figures["主动公开.规范性文件.新公开"] = shown
    figures["主动公开.规范性文件.公开总数"] = shown + draw()
    for row in rows where row.table == "主动公开" && row.columns.contains("上年项目") {
      let change = draw() - draw()
      let before = draw() + max(0, -change)
      figures["上年:主动公开.\(row.id).上年项目"] = before
      figures["上年:主动公开.\(row.id).增减"] = change
      figures["主动公开.\(row.id).上年项目"] = before + change
      figures["主动公开.\(row.id).增减"] = max(draw() - draw(), -(before + change))
      if row.columns.contains("处理决定") { figures["主动公开.\(row.id).处理决定"] = draw() }
    }
    let projects = draw()
    figures["主动公开.政府集中采购.项目数量"] = projects
    figures["主动公开.政府集中采购.采购金额"] = projects == 0 ? 0 : projects + draw()
  }
}

/// The tables of an answers file, written out from figures by name.
struct TableWriter {
  let rows: [PaperForm.Row]
  /// Cells by name, without those of last year.
  let figures: [String: Int]

  /// Every cell, totals and groups too, one row a line.
  var full: String {
    var text = ""
    for table in ["主动公开", "申请", "复议诉讼"] {
      text += "\(table):\n"
      for row in rows where row.table == table { text += "  \(row.id): \(map(row))\n" }
    }
    return text
  }

  /// The figures that last year's report must have, all others 0.
  static func lastYear(rows: [PaperForm.Row], figures: [String: Int]) -> String {
    var last: [String: Int] = [:]
    for (name, figure) in figures where name.hasPrefix("上年:") { last[String(name.dropFirst(3))] = figure }
    let writer = TableWriter(rows: rows, figures: last)
    var text = ""
    for table in ["主动公开", "申请"] {
      text += "\(table):\n"
      for row in rows where row.table == table && !row.isGroup && row.id != "办理总计" {
        text += "  \(row.id): \(writer.map(row))\n"
      }
    }
    return text
  }

  func map(_ row: PaperForm.Row) -> String {
    let cells = row.columns.map { "\($0): \(figures["\(row.table).\(row.id).\($0)"] ?? 0)" }
    return "{\(cells.joined(separator: ", "))}"
  }
}
