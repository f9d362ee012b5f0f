/// The options of the command line; the raw value is what is typed.
enum Option: String, CaseIterable {
  case output = "-o"
  case last = "--last"
  case draft = "--draft"
  case json = "--json"
  case year = "--year"
  case unit = "--unit"
  case edition = "--edition"
  case templates = "--templates"
  case noColor = "--no-color"
  case help = "--help"
  case version = "--version"

  /// What follows the option, in the words of the help; nil where nothing does.
  var value: String? {
    switch self {
    case .output, .templates: "文件夹"
    case .last: "文件"
    case .year: "年度"
    case .unit: "单位全称"
    case .edition: "格式"
    case .draft, .json, .noColor, .help, .version: nil
    }
  }

  /// What the option does.
  var explanation: String {
    switch self {
    case .output: "报告写到这个文件夹下的“单位-年度”里"
    case .last: "上年的答案文件，用来核对结转和现行有效件数"
    case .draft: "有错误也写出来，标明【草稿】和【未填】"
    case .json: "检查结果用 JSON 输出，一个文件一行"
    case .year: "报告年度，例如 2025"
    case .unit: "报告单位的全称"
    case .edition: "格式，例如 2021"
    case .templates: "改用这个文件夹里的格式"
    case .noColor: "不用颜色"
    case .help: "显示帮助"
    case .version: "显示版本"
    }
  }
}
