import Glibc

enum Entry: Equatable { case line(String), endOfInput, interrupted }
struct Keyboard {
  var isTerminal: Bool { false }
  mutating func readEntry(prompt: String, history: [String]) -> Entry {
    Output.write(prompt, to: STDOUT_FILENO)
    guard let line = readLine() else { return .endOfInput }
    return .line(line)
  }
}
