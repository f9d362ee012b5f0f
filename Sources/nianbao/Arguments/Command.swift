/// The commands; the raw value is what is typed.
enum Command: String, CaseIterable {
  case ask
  case fill
  case regenerate
  case history
  case `import`
  case check
  case rollup
  case chart
  case blank
  case rules
  case templates
  case help

  /// The options that the command takes besides those that all take.
  var options: [Option] {
    switch self {
    case .ask: [.year, .unit, .last, .output, .noDocx, .templates]
    case .fill: [.output, .draft, .paste, .noDocx, .last, .json, .templates]
    case .regenerate:
      [.because, .yes, .dryRun, .discardEdits, .published, .note, .noDocx, .last, .templates]
    case .history: [.diff, .restore, .because, .yes, .dryRun, .noDocx, .last, .templates]
    case .import: [.output, .templates]
    case .check: [.last, .json, .templates]
    case .chart: [.templates]
    case .rollup: [.roster, .report, .last, .prepare, .year, .output, .templates]
    case .blank: [.year, .templates]
    case .rules: [.edition, .templates]
    case .templates, .help: []
    }
  }

  /// Options that every command takes.
  static let common: [Option] = [.noColor, .help, .version]

  /// The operands, in the words of the help.
  var operands: String {
    switch self {
    case .ask: "[报告文件夹]"
    case .fill: "答案文件…"
    case .import: "公布的年报…"
    case .check: "答案文件或公布的年报…"
    case .regenerate: "报告文件夹 [名称=值…]"
    case .history: "报告文件夹"
    case .chart: "报告文件夹…"
    case .rollup: "全县文件夹"
    case .blank, .rules: ""
    case .templates: "export 文件夹 | lint 文件夹"
    case .help: "[命令]"
    }
  }

  /// What the command does, in a few words.
  var explanation: String {
    switch self {
    case .ask: "一问一答填报，边填边核对勾稽关系，最后写出报告"
    case .fill: "核对答案文件，写出完整的年度报告（report.txt、report.html 和 report.docx）"
    case .regenerate: "更正以后重新写出报告，先列出改了什么，早先的一份留在历史里"
    case .history: "列出、比较、恢复早先写出的报告"
    case .import: "把公布的年报（docx、doc、网页、文本）读成答案文件"
    case .check: "只核对，不写报告；也能核对别人公布的年报"
    case .chart: "把报告里的数字画成图解（chart.html，另有文字的解读.txt），旁边有往年报告的一起画"
    case .rollup: "县里用：把各单位的报告收齐、核对、加总，列出问题和退回单"
    case .blank: "给出一份空白的答案文件"
    case .rules: "列出全部核对规则和依据"
    case .templates: "写出或检查格式文件"
    case .help: "显示帮助"
    }
  }

  /// More about the command, with examples.
  var details: String {
    switch self {
    case .ask:
      """
      每答一题立即保存，随时可以离开，再运行同一命令就从没有填的地方继续。先问申请了多少件、结转多少件，没有的不再问。
      每份报告放在 drafts/单位-年度 里；同一单位上年度的在旁边时，自动与它核对。

      例：
        nianbao ask
        nianbao ask drafts/王店镇人民政府-2025
        nianbao ask --unit 王店镇人民政府 --year 2025
      """
    case .fill:
      """
      一次可以给多个文件或文件夹；文件夹表示其中全部 answers*.yaml，单独一个“-”表示从标准输入读（要同时写 -o）。
      X/answers.yaml 的报告写在 X 里，别的文件名写在同名文件夹里。有错误或没有说明的提醒时不写，也不动原有的报告。
      写好以后手工改过的报告不会被覆盖，只列出不同的地方。一次写很多份时按 Ctrl-C，正在写的写完就停。

      例：
        nianbao fill drafts/王店镇人民政府-2025/answers.yaml
        nianbao fill 全县答案 -o 全县报告
      """
    case .regenerate:
      """
      三种更正：直接改 answers.yaml 再运行；在命令里写明 名称=值；在终端里什么也不写，从编号列表里选。
      数字、合计、文字里的变化先列出来，问过再写；不在终端里时直接写。有错误时不写，原来的报告还在。

      例：
        nianbao regenerate drafts/王店镇人民政府-2025
        nianbao regenerate drafts/王店镇人民政府-2025 表.行.列=3 --because 县政府办审核意见
        nianbao regenerate drafts/王店镇人民政府-2025 电话=0573-00000000 --dry-run
        nianbao regenerate drafts/王店镇人民政府-2025 --published 2026-01-20
        nianbao regenerate drafts/王店镇人民政府-2025 --published 没有
      """
    case .history:
      """
      每写出一份新的报告，原来的一份连同答案留在报告文件夹的 history 里。

      例：
        nianbao history drafts/王店镇人民政府-2025
        nianbao history drafts/王店镇人民政府-2025 --diff 1 2
        nianbao history drafts/王店镇人民政府-2025 --restore 1
      """
    case .import:
      """
      读 docx、doc、wps、网页和文本里的表格和文字，数字照抄，不补不改；没有读到的格注明原因。认文件看内容，不看扩展名。
      PDF 先用 WPS 转成 Word，或者用 pdftotext -layout 转成文本。写到标准输出，写了 -o 的放在那里的“单位-年度”里。

      例：
        nianbao import 2024年报.docx > answers.yaml
        nianbao import 全县年报/*.docx -o drafts
      """
    case .check:
      """
      列出全部问题：在第几行、两边各是多少、相差多少、最可能是哪一格、怎么改。公布的年报写明第几张表第几行第几格。

      例：
        nianbao check drafts/王店镇人民政府-2025/answers.yaml
        nianbao check 今年.yaml --last 去年.docx
        nianbao check 某镇2024年报.docx
      """
    case .chart:
      """
      一页网页，用浏览器打开；往年的（同一单位，最多五年）放在旁边的，画出历年变化。
      要发微信的，用浏览器的截图功能把这一页存成图片。

      例：
        nianbao chart drafts/王店镇人民政府-2025
      """
    case .rollup:
      """
      先按名单把文件夹发下去，各单位填好收回来，再汇总。汇总写出：汇总表.html、汇总表.csv、问题清单.html、退回/单位.txt，
      和填好合计的 answers.yaml（县里自己的报告接着它写）。没有报的、打不开的、数字自相矛盾的单位不加，合计注明缺几家。

      例：
        nianbao rollup --prepare 名单.txt -o 2025
        nianbao rollup 2025 --roster 名单.txt -o 汇总
        nianbao rollup 2025 --roster 名单.txt --report 县/answers.yaml --last 2024 -o 汇总
      """
    case .blank:
      """
      每一项都带法定名称和填写说明。

      例：
        nianbao blank --year 2025 > answers.yaml
      """
    case .rules:
      """
      例：
        nianbao rules --edition 2021
      """
    case .templates:
      """
      export 把程序自带的格式写到文件夹里，可以改说明文字和版面，再用 --templates 指定；lint 检查改过的格式有没有毛病。

      例：
        nianbao templates export 我县格式
        nianbao templates lint 我县格式
      """
    case .help: ""
    }
  }
}
