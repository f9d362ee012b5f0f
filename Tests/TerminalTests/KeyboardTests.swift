import Glibc
import TestSupport
import Testing

@testable import nianbao

private let ready = "\u{1B}[?2004h> "

/// Lets somebody answer prompts on a new terminal; the settings must be the same before and after.
private func answers(
  _ steps: [PseudoTerminal.Step], ahead: String = "", count: Int = 1, history: [String] = [],
  columns: UInt16 = 40
) throws -> (entries: [TypedEntry], output: String, screen: Screen) {
  let terminal = try #require(PseudoTerminal(columns: columns))
  let before = terminal.settings
  terminal.type(Array(ahead.utf8))
  let entries = terminal.run(steps) {
    var keyboard = Keyboard(input: terminal.slave, output: terminal.slave, term: "xterm")
    return (0..<count).map { _ in keyboard.readEntry(prompt: "> ", history: history) }
  }
  #expect(terminal.settings == before)
  close(terminal.slave)
  close(terminal.master)
  var screen = Screen(width: Int(columns), height: 10)
  screen.show(terminal.output)
  #expect(!screen.takesPastes)
  #expect(screen.surprises.isEmpty)
  return (entries, terminal.output, screen)
}

/// Signals are of the whole process, so only one keyboard is in use at a time.
@Suite(.serialized) struct TerminalTests {}

extension TerminalTests {
  @Suite(.timeLimit(.minutes(10))) struct KeyboardTests {
    @Test func `erasing Chinese characters leaves the text and the screen the same`() throws {
      let (entries, _, screen) = try answers([
        .type("年报数据", after: ready), .type("\u{7F}\u{8}", after: "据"), .type("乙", after: "\u{1B}[J"),
        .type("\r", after: "乙"),
      ])
      #expect(entries == [.line("年报乙")])
      #expect(screen.rows[0] == "> 年报乙")
      #expect(screen.row == 1)
      #expect(screen.column == 0)
    }

    @Test func `what is typed ahead is given out line by line`() throws {
      let (entries, _, _) = try answers([], ahead: "２\r三\r\r", count: 3)
      #expect(entries == [.line("２"), .line("三"), .line("")])
    }

    @Test(arguments: ["第一段。\r第二段。\r", "第一段。\n第二段。\n", "第一段。\r\n第二段。\r\n\r\n"])
    func `lines that come in one piece are one entry, as a paste that the terminal does not mark`(
      lines: String
    ) throws {
      let (entries, _, _) = try answers([.type(lines, after: ready)])
      #expect(entries == [.line("第一段。\n第二段。")])
    }

    @Test func `a long paste without marks is one entry`() throws {
      let paste = (0..<2000).map { "第\($0)段，一段文字。" }
      let (entries, _, _) = try answers([.type(paste.joined(separator: "\r") + "\r", after: ready)])
      #expect(entries == [.line(paste.joined(separator: "\n"))])
    }

    @Test func `Enter upon Enter is no paste`() throws {
      #expect(try answers([.type("\r\r", after: ready)], count: 2).entries == [.line(""), .line("")])
    }

    @Test(arguments: [
      "\u{1B}[M !!", "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[32;10;5M",
    ])
    func `a report of the mouse is no key`(report: String) throws {
      let (entries, _, _) = try answers([
        .type("甲" + report, after: ready), .perform(after: "甲") { _ in usleep(300_000) },
        .type("乙\r", after: ""),
      ])
      #expect(entries == [.line("甲乙")])
    }

    @Test func `Ctrl-C interrupts, also over a text`() throws {
      #expect(try answers([.type("\u{3}", after: ready)]).entries == [.interrupted])
      let (entries, _, screen) = try answers([.type("2件", after: ready), .type("\u{3}", after: "件")])
      #expect(entries == [.interrupted])
      #expect(screen.row == 1)
    }

    @Test func `Ctrl-D ends the input on an empty line, else it erases`() throws {
      #expect(try answers([.type("\u{4}", after: ready)]).entries == [.endOfInput])
      #expect(try answers([.type("一二\u{1B}[D\u{4}\r", after: ready)]).entries == [.line("一")])
    }

    @Test func `a pasted piece is one entry`() throws {
      let pasted = "\u{1B}[200~第一段。\r第二段。\r\u{1B}[201~\r"
      let (entries, _, screen) = try answers([.type(pasted, after: ready)])
      #expect(entries == [.line("第一段。\n第二段。")])
      #expect(Array(screen.rows[..<2]) == ["> 第一段。", "第二段。"])
    }

    @Test func `Up recalls what was entered before`() throws {
      let (entries, _, _) = try answers([.type("\u{1B}[A\u{1B}OA乙\r", after: ready)], history: ["甲", "丙"])
      #expect(entries == [.line("甲乙")])
    }

    @Test func `Escape by itself does not swallow what comes later`() throws {
      let (entries, _, _) = try answers([
        .type("\u{1B}", after: ready),
        .perform(after: "") { _ in usleep(400_000) },
        .type("[1\r", after: ""),
      ])
      #expect(entries == [.line("[1")])
    }

    @Test func `bytes that are no text ring`() throws {
      let (entries, _, screen) = try answers([.bytes([0x31, 0xFF, 0xB2, 0x32, 0x0D], after: ready)])
      #expect(entries == [.line("12")])
      #expect(screen.bells > 0)
    }

    @Test func `a long paragraph arrives whole and stands on the screen`() throws {
      let text = String(repeating: "本机关依法公开政府信息，", count: 500)
      let (entries, output, _) = try answers([.type(text + "\r", after: ready)])
      #expect(entries == [.line(text)])
      #expect(output.utf8.count < 40 * text.utf8.count)
    }

    @Test func `eight megabytes pasted end at one megabyte, with a bell`() throws {
      let text = "\u{1B}[200~" + String(repeating: "0123456789abcdef", count: 1 << 19) + "\u{1B}[201~"
      let (entries, _, screen) = try answers([.type(text, after: ready), .type("\u{15}完\r", after: "\u{7}")])
      #expect(entries == [.line("完")])
      #expect(screen.bells > 0)
    }

    @Test func `a closed window is the end of input, half a line is no answer`() throws {
      let terminal = try #require(PseudoTerminal())
      let entries = terminal.run([
        .type("一百", after: ready), .perform(after: "百") { close($0.master) },
      ]) {
        var keyboard = Keyboard(input: terminal.slave, output: terminal.slave, term: "xterm")
        return (0..<2).map { _ in keyboard.readEntry(prompt: "> ") }
      }
      close(terminal.slave)
      #expect(entries == [.endOfInput, .endOfInput])
    }

    @Test func `a change of the window shows the text anew`() throws {
      let thread = pthread_self()
      let (entries, output, _) = try answers([
        .type("一二三四五六七八九十一二", after: ready),
        .perform(after: "十一二") {
          $0.resize(columns: 20, rows: 10)
          pthread_kill(thread, SIGWINCH)
        },
        .type("\r", after: "\r\u{1B}[J> 一二三四五六七八九十一二"),
      ])
      #expect(entries == [.line("一二三四五六七八九十一二")])
      #expect(output.contains("\u{1B}[J"))
    }

    @Test func `SIGINT from elsewhere interrupts too`() throws {
      let thread = pthread_self()
      let entries = try answers([.perform(after: ready) { _ in pthread_kill(thread, SIGINT) }]).entries
      #expect(entries == [.interrupted])
    }

    @Test func `the width is that of the window, 80 when unknown and at least 20`() throws {
      for (columns, width) in [(100, 100), (0, 80), (7, 20)] as [(UInt16, Int)] {
        let terminal = try #require(PseudoTerminal(columns: columns))
        #expect(Keyboard(input: terminal.slave, output: terminal.slave, term: "xterm").width == width)
        close(terminal.slave)
        close(terminal.master)
      }
      #expect(Keyboard(input: -1, output: -1, term: "xterm").width == 80)
    }
  }
}
