import Testing
import Text

@Test(
  arguments: [
    ("", "", []), ("甲乙丙", "甲乙丙", []), ("甲乙丙", "甲丁丙", [3..<6]), ("甲乙丙", "甲丙", [3..<6]), ("甲丙", "甲乙丙", [3..<3]),
    ("36件，4件", "38件，5件", [1..<2, 8..<9]), ("", "甲", [0..<0]), ("甲", "", [0..<3]),
    ("甲乙", "丙甲乙丁", [0..<0, 6..<6]),
  ] as [(String, String, [Range<Int>])])
func `what is changed in a text is told in bytes`(old: String, new: String, ranges: [Range<Int>]) {
  #expect(old.changedRanges(in: new) == ranges)
}
