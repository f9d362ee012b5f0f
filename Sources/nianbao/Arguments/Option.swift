/// The options of the command line; the raw value is what is typed.
enum Option: String, CaseIterable {
  case output = "-o"
  case last = "--last"
  case draft = "--draft"
  case paste = "--paste"
  case noDocx = "--no-docx"
  case json = "--json"
  case year = "--year"
  case unit = "--unit"
  case edition = "--edition"
  case because = "--because"
  case yes = "--yes"
  case dryRun = "--dry-run"
  case discardEdits = "--discard-edits"
  case published = "--published"
  case note = "--note"
  case diff = "--diff"
  case restore = "--restore"
  case roster = "--roster"
  case report = "--report"
  case prepare = "--prepare"
  case templates = "--templates"
  case noColor = "--no-color"
  case help = "--help"
  case version = "--version"

  /// What follows the option, in the words of the help; nil where nothing does.
  var value: String? {
    switch self {
    case .output, .templates: "文件夹"
    case .last, .roster, .report, .prepare: "文件"
    case .year: "年度"
    case .unit: "单位全称"
    case .edition: "格式"
    case .because: "原因"
    case .published: "日期"
    case .diff: "第几份 第几份"
    case .restore: "第几份"
    case .draft, .paste, .noDocx, .json, .yes, .dryRun, .discardEdits, .note, .noColor, .help, .version: nil
    }
  }

  /// How many words follow the option.
  var valueCount: Int { value?.split(separator: " ").count ?? 0 }

  /// What the option does.
  var explanation: String {
    switch self {
    case .output: "写到这个文件夹下的“单位-年度”里"
    case .last: "上年的答案文件或年报（docx、网页等），用来核对与上年衔接的数字"
    case .draft: "有错误也写出来，标明【草稿】和【未填】"
    case .paste: "另写 report-paste.html，可以整篇粘贴到网站的编辑器里"
    case .noDocx: "不写 report.docx；已经有的照样更新"
    case .json: "检查结果用 JSON 输出，一个文件一行"
    case .year: "报告年度，例如 2025"
    case .unit: "报告单位的全称"
    case .edition: "格式，例如 2021"
    case .because: "更正的原因，记在历史里，印在更正说明里"
    case .yes: "不再问，直接写"
    case .dryRun: "只看会改什么，不写"
    case .discardEdits: "报告手工改过的，移到历史里再写"
    case .published: "记下报告公布的日期，例如 2026-01-20；以后的更正另写更正说明；记错了、其实还没有公布的，填“没有”撤销"
    case .note: "更正说明也写进报告末尾"
    case .diff: "比较两份，数字按名称、文字按句"
    case .restore: "把早先的一份恢复为现在的"
    case .roster: "名单：一行一个单位，后面空一格可以写 本级、部门、乡镇"
    case .report: "县里自己的答案文件，和各单位的合计逐格对照"
    case .prepare: "按这份名单给每个单位发一个文件夹"
    case .templates: "改用这个文件夹里的格式"
    case .noColor: "不用颜色"
    case .help: "显示帮助"
    case .version: "显示版本"
    }
  }
}
