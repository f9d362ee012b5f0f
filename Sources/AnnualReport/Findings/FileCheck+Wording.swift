/// The source and the next step of findings about the file itself.
enum FileCheckWording {
  static let source = "答案文件的写法"
  static let adviceHint = "不是这个意思的，请改写"
  static let adviceLapsedExplanation = "这条说明可以删去"
  static let adviceWithoutLastYear = "上年的报告（Word、网页或者 answers.yaml）用 --last 指定；上年的报告文件夹在旁边的，会自动找到"

  static func advice(_ check: FileCheck) -> String {
    switch check {
    case .unknownKey: "运行 nianbao blank 可看到全部名称"
    case .duplicateKey: "删去多余的一处"
    case .comment: "要留在文字里的，把整段文字放进引号；是批注的，在 # 后面空一格"
    case .characters: "对照原文改写"
    case .wrongType: "照 nianbao blank 给出的样子改写"
    case .figure: "改好后重新运行"
    case .name: "照表中的名称改写"
    case .year: "改成本次报告的年度；年度没有写错的，请核对这台电脑的日期"
    case .edition: "删去这一行，或改成可用的格式"
    case .explanation: "四项写全：检查、位置、所见、原因"
    }
  }

  static func meaning(_ check: FileCheck) -> String {
    switch check {
    case .unknownKey: "每个名称都是格式里有的"
    case .duplicateKey: "同一处每个名称只写一次"
    case .comment: "空格加 # 之后是批注，不读入；# 后面不空格的，可能本是文字"
    case .characters: "文字里每个字符都认得出"
    case .wrongType: "该写数字的写数字，该分项写的分项写"
    case .figure: "每个数字都是这一格能填的数"
    case .name: "文字里 {{ }} 中的名称都存在"
    case .year: "报告年度是可以填报的年度"
    case .edition: "写明的格式存在"
    case .explanation: "每条说明四项齐全，并且有对应的提醒"
    }
  }
}
