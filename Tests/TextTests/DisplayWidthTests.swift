import TestSupport
import Testing
import Text

@Test func `the wide characters are those of an independent table`() throws {
  var wide = Set<UInt32>()
  let path = "Tests/TextTests/wide-wcwidth-0.7.0.txt"
  for line in try PackageFolder.text(path).split(separator: "\n") where !line.hasPrefix("#") {
    let ends = line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
    wide.formUnion(ends[0]...ends[1])
  }
  #expect(wide.count > 180_000)
  let differing = RunLength.cases(0x20...0x10FFFF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
    .filter { (DisplayWidth.of($0) == 2) != wide.contains($0.value) }
  #expect(differing.map { String($0.value, radix: 16) } == [])
}

@Test(arguments: [
  ("", 0), ("abc", 3), ("中文", 4), ("，、（：％", 10), ("“”—…①", 5), ("│─┼", 3), ("ａ１", 4), ("é", 1),
  ("e\u{301}", 1),
  ("\u{200B}\u{FEFF}", 0), ("𠮷", 2), ("㎡", 2), ("\u{3000}", 2), ("·", 1),
])
func `a text is as wide as its characters`(text: String, width: Int) {
  #expect(DisplayWidth.of(text) == width)
}

@Test func `a text is padded to a width and never cut`() {
  #expect(DisplayWidth.padded("中", to: 4) == "中  ")
  #expect(DisplayWidth.padded("中文字", to: 4) == "中文字")
}
