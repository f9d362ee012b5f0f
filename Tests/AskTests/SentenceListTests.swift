import Testing

@testable import AnnualReport

/// The sentences of a text.
@Suite struct SentenceListTests {
  @Test(arguments: [
    ("考核合格", "为优秀等次.", "为优秀等次。"), ("考核合格。", "为优秀等次.", "为优秀等次。"), ("考核合格；。\n", "为优秀等次", "为优秀等次。\n"),
    ("考核合格。", "等等...", "等等...。"), ("考核合格！\n", "为优秀等次", "为优秀等次！\n"), ("考核合格。", "对吗？", "对吗？"),
  ])
  func `a sentence that is put in other words ends with one stop`(
    text: String, words: String, changed: String
  ) {
    var list = SentenceList(text)
    list.change(0, to: words)
    #expect(list.text == changed)
  }
}
