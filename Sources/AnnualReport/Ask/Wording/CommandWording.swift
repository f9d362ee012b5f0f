/// What is said to the commands that every question understands.
enum CommandWording {
  static let keys =
    "直接回车 = 采用 [ ] 里的；没有 [ ] 的，以后再补\n? 说明   < 上一题   = 看表   ! 还缺什么   m 目录   b 要数清单   p 看草稿   q 保存并离开"

  // MARK: Help

  static let contentsHelp = "每一部分后面写着还缺几格、几段。填编号，先填那一部分。"

  static let partHelp = "填编号修改其中一项，或者写那一格、那一行的名称；直接回车回到检查。"
  static let lastPageHelp = "填编号打开那一部分，再填编号修改其中一项（如 2.3 是第 2 部分第 3 项）；直接回车写出报告，有问题的先一处一处处理。"

  static let detailHelp = "还不清楚的直接回车，以后再补；这一句不要的填 -。"

  // MARK: Back and tables

  static let isFirst = "已经是第一题"

  static let nothingToAskFor = "没有要向别人要的数，要数清单不用写"
  static let hasNoTable = "这一题不在表里。"

  /// Below the rows of a long table.
  static let wholeTable = "再输入一次 = 看整张表"
}
