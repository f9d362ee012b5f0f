import Testing
import Text

private let rows = ["本年新收", "上年结转", "予以公开", "部分公开", "办理总计", "结转下年", "年度", "单位"]

@Test(arguments: [
  ("本年新受", "本年新收"), ("本年收", "本年新收"), ("上年结转数", "上年结转"), ("年底", "年度"), ("年", "年度"), ("年度", "年度"),
  ("部份公开", "部分公开"), ("予分公开", "予以公开"), ("以公开", "予以公开"),
])
func `a near name is suggested`(mistyped: String, expected: String) {
  #expect(Nearest.name(to: mistyped, among: rows) == expected)
}

@Test(arguments: ["", "税", "电话", "其他情形", "完全不同的名称", "x"])
func `no name is suggested where none is near`(mistyped: String) {
  #expect(Nearest.name(to: mistyped, among: rows) == nil)
}

@Test func `a long name may differ by a third`() {
  #expect(Nearest.name(to: "申请.本年新收.合", among: ["申请.本年新收.总计"]) == "申请.本年新收.总计")
  #expect(Nearest.name(to: "本年新收.总计", among: ["申请.本年新收.总计"]) == "申请.本年新收.总计")
  #expect(Nearest.name(to: "regenrate", among: ["fill", "regenerate"]) == "regenerate")
}

@Test func `of equally near names the first is taken, and a nearer one before it`() {
  #expect(Nearest.name(to: "abcd", among: ["abce", "abcf"]) == "abce")
  #expect(Nearest.name(to: "abcd", among: ["abef", "abce"]) == "abce")
}

@Test func `pasted text is not compared`() {
  let long = String(repeating: "长", count: 101)
  #expect(Nearest.name(to: long, among: [long]) == nil)
  #expect(Nearest.name(to: "长", among: [long]) == nil)
}
