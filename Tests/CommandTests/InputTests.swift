import Foundation
import Glibc
import TestSupport
import Testing

/// Inputs that are no answers file, or one in an unusual dress.
@Suite struct InputTests {
  struct Bad: CustomTestStringConvertible {
    let testDescription: String
    let bytes: Data
    let message: String
    var code: Int32 = 65

    init(_ name: String, _ bytes: Data, _ message: String) {
      testDescription = name
      self.bytes = bytes
      self.message = message
    }
  }

  static let bad = [
    Bad("empty", Data(), "文件是空的。运行 nianbao blank 可得到一份空白的答案文件"),
    Bad("PDF", Data("%PDF-1.7\n%µ¶".utf8), "这是 PDF 文件，不是答案文件。请把数字填到 nianbao blank 给出的答案文件里"),
    Bad(
      "Word", Data([0x50, 0x4B, 3, 4, 20, 0, 6, 0]),
      "这是 Word、WPS 或压缩文件，不是答案文件。是年报的，先运行 nianbao import 读成答案文件"),
    Bad(
      "old Word", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
      "这是 Word、WPS 或压缩文件，不是答案文件。是年报的，先运行 nianbao import 读成答案文件"),
    Bad("UTF-16", Sample.text.data(using: .utf16) ?? Data(), "文字编码是 UTF-16。请在编辑器里另存为 UTF-8 再试"),
    Bad(
      "UTF-16 without mark", Sample.text.data(using: .utf16LittleEndian) ?? Data(),
      "文字编码是 UTF-16。请在编辑器里另存为 UTF-8 再试"),
    Bad(
      "NUL", Data(Sample.with(sentence: "一\0二").utf8), "里面有不是文字的内容，不像是答案文件，请核对文件名"),
    Bad(
      "neither UTF-8 nor GBK", Data(Sample.text.utf8.prefix(400)) + [0xFF, 0xFE, 0xFA] + Data("\n".utf8),
      "文字编码既不是 UTF-8 也不是 GBK，读不出来。请在编辑器里另存为 UTF-8 再试"),
    Bad("100 MB of junk", Data(count: 100 << 20), "超过 8 MB，不像是答案文件，请核对文件名"),
  ]

  @Test(arguments: bad) func `refuses what is no answers file`(_ bad: Bad) throws {
    let scratch = try Scratch()
    try scratch.write(bad.bytes, to: "in.yaml")
    for command in ["check", "fill"] {
      let run = try scratch.program().run(command, "in.yaml")
      #expect(run.messages == "in.yaml: \(bad.message)\n")
      #expect(run.output == "")
      #expect(run.code == bad.code)
    }
    #expect(scratch.files() == ["in.yaml"])
  }

  @Test func `refuses junk on standard input too`() throws {
    let scratch = try Scratch()
    var program = scratch.program()
    program.input = Data(repeating: 0x20, count: 9 << 20)
    let run = try program.run("fill", "-", "-o", "out")
    #expect(run.messages == "-: 超过 8 MB，不像是答案文件，请核对文件名\n")
    #expect(run.code == 65)
  }

  @Test func `says that a file or its folder is missing`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "file")
    for path in ["no.yaml", "no/answers.yaml", "file/answers.yaml"] {
      let run = try scratch.program().run("fill", path)
      #expect(run.messages == "\(path): 没有这个文件\n")
      #expect(run.code == 66)
    }
  }

  @Test func `says that a folder holds no answers`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "folder/other.yaml")
    let run = try scratch.program().run("fill", "folder")
    #expect(run.messages.hasPrefix("folder: 这个文件夹里没有 answers*.yaml\n"))
    #expect(run.code == 66)
  }

  static let good: [(name: String, bytes: Data)] = [
    ("UTF-8", Data(Sample.text.utf8)),
    ("byte order mark", Data([0xEF, 0xBB, 0xBF]) + Data(Sample.text.utf8)),
    ("CRLF", Data(Sample.with("\n", "\r\n").utf8)),
    ("GBK", gbk(Sample.text)),
  ]

  private static func gbk(_ text: String) -> Data {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 2 * input.count)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left, to, room) = (source.baseAddress, source.count, target.baseAddress, target.count)
        iconv(converter, &from, &left, &to, &room)
        return target.count - room
      }
    }
    return Data(output[..<count].map { UInt8(bitPattern: $0) })
  }

  @Test(arguments: good.map(\.name)) func `reads every dress of the same text alike`(name: String) throws {
    let scratch = try Scratch()
    let bytes = try #require(Self.good.first { $0.name == name }?.bytes)
    try scratch.write(bytes, to: "a/answers.yaml")
    try scratch.write(Sample.text, to: "b/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.messages.hasSuffix(Sample.verdict("a/answers.yaml")))
    #expect(run.code == 0)
    _ = try scratch.program().run("fill", "b/answers.yaml")
    #expect(try scratch.data("a/report.html") == scratch.data("b/report.html"))
    #expect(try scratch.data("a/report.txt") == scratch.data("b/report.txt"))
    #expect(try scratch.data("a/answers.yaml") == bytes)
  }
}
