import AnnualReport

/// The sentences of `fill`.
enum FillWording {
  static func blocked(_ file: String, _ review: Review) -> String {
    "\(file): \(FindingText.summary(review))。\(review.blocking)。没有写报告，改好后再运行；先看样子可加 --draft"
  }

  static func done(_ file: String, _ review: Review, isChanged: Bool) -> String {
    "\(file): \(FindingText.summary(review))" + (isChanged ? "" : "。报告没有变化，没有重写")
  }

  static func interrupted(done: Int, left: Int) -> String {
    "已中断：处理了 \(done) 个，还有 \(left) 个没有动。写出的报告都是完整的，再运行一次会接着写"
  }
}
