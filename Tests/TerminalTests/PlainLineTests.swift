import Glibc
import TestSupport
import Testing

@testable import nianbao

/// What a keyboard makes of a pipe, up to the end of the input.
private func entries(_ bytes: [UInt8]) throws -> (entries: [TypedEntry], output: String) {
  var prompts: [Int32] = [0, 0]
  try #require(pipe(&prompts) == 0)
  // A file, because a pipe would have to be filled and read at the same time.
  let file = try #require(tmpfile())
  fwrite(bytes, 1, bytes.count, file)
  rewind(file)
  var keyboard = Keyboard(input: fileno(file), output: prompts[1], term: "xterm")
  let isTerminal = keyboard.isTerminal
  #expect(!isTerminal)
  var all: [TypedEntry] = []
  repeat { all.append(keyboard.readEntry(prompt: "> ")) } while all.last != .endOfInput && all.count < 100
  var printed = [UInt8](repeating: 0, count: 1000)
  let count = read(prompts[0], &printed, printed.count)
  fclose(file)
  for descriptor in prompts { close(descriptor) }
  return (all, String(decoding: printed[..<max(0, count)], as: UTF8.self))
}

extension TerminalTests {
  @Suite(.timeLimit(.minutes(10))) struct PlainLineTests {
    @Test(
      arguments: [
        ("", []), ("2\n", [.line("2")]), ("2\r\n\r\n三", [.line("2"), .line(""), .line("三")]),
        ("\n", [.line("")]),
        ("2\t0\n", [.line("2\t0")]), ("\u{FEFF}2\n\u{FEFF}2\n", [.line("2"), .line("\u{FEFF}2")]),
        ("2\u{1B}[D3\n4\n", [.unreadable, .line("4")]), ("1\r2\n", [.unreadable]), ("\0\n", [.unreadable]),
      ] as [(String, [TypedEntry])])
    func `a pipe gives its lines, then the end of input`(text: String, expected: [TypedEntry]) throws {
      let (all, output) = try entries(Array(text.utf8))
      #expect(all == expected + [.endOfInput])
      #expect(output == String(repeating: "> ", count: all.count))
    }

    @Test(arguments: [Int32(255), 256, 1_023, 1_024])
    func `a descriptor may have a large number`(least: Int32) throws {
      let file = try #require(tmpfile())
      fputs("2\n", file)
      rewind(file)
      let input = fcntl(fileno(file), F_DUPFD, least)
      fclose(file)
      try #require(input >= least)
      defer { close(input) }
      var keyboard = Keyboard(input: input, output: -1, term: "xterm")
      #expect(keyboard.readEntry(prompt: "") == .line("2"))
    }

    @Test func `a line that is not UTF-8 is never mended`() throws {
      #expect(try entries([0x32, 0xBC, 0xFE, 0x0A, 0x33]).entries == [.unreadable, .line("3"), .endOfInput])
    }

    @Test func `a line may have one megabyte`() throws {
      let limit = [UInt8](repeating: 0x61, count: TypedText.limit)
      let (all, _) = try entries(
        limit + [0x0A] + limit + [0x61, 0x0A] + limit + limit + limit + [0x0A, 0x62])
      #expect(
        all.map { if case .line(let text) = $0 { text.utf8.count } else { -1 } } == [
          TypedText.limit, -1, -1, 1, -1,
        ])
      #expect(all.suffix(2) == [.line("b"), .endOfInput])
    }

    @Test func `a terminal without an editor erases whole characters`() throws {
      let terminal = try #require(PseudoTerminal())
      let before = terminal.settings
      let entry = terminal.run([
        .type("年报\u{7F}乙\n", after: "> ")
      ]) {
        var keyboard = Keyboard(input: terminal.slave, output: terminal.slave, term: "dumb")
        let isTerminal = keyboard.isTerminal
        #expect(!isTerminal)
        return keyboard.readEntry(prompt: "> ")
      }
      #expect(entry == .line("年乙"))
      #expect(terminal.settings == before)
      close(terminal.slave)
      close(terminal.master)
    }

    @Test func `Ctrl-C is an answer of a plain keyboard too`() throws {
      let terminal = try #require(PseudoTerminal())
      let thread = pthread_self()
      let entry = terminal.run([.perform(after: "> ") { _ in pthread_kill(thread, SIGINT) }]) {
        var keyboard = Keyboard(input: terminal.slave, output: terminal.slave, term: "dumb")
        return keyboard.readEntry(prompt: "> ")
      }
      #expect(entry == .interrupted)
      close(terminal.slave)
      close(terminal.master)
    }
  }
}
