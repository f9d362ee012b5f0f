import AnnualReport
import Text

/// A command line, understood.
struct Invocation {
  let command: Command
  let operands: [String]
  private var values: [Option: String]

  /// The value of an option, empty for one that has none; nil where it was not given.
  subscript(_ option: Option) -> String? { values[option] }

  /// The reason of a correction in one line; nil where none was given.
  var reason: String? {
    let words = self[.because]?.split(whereSeparator: \.isWhitespace) ?? []
    return words.isEmpty ? nil : words.joined(separator: " ").sanitized()
  }

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// What reports are wanted as.
  var formats: [OutputFormat] {
    OutputFormat.usual.filter { $0 != .word || !has(.noDocx) } + (has(.paste) ? [.paste] : [])
  }

  /// Reads the words after the program's name.
  init(_ arguments: [String]) throws(UsageError) {
    var words = arguments[...]
    var operands: [String] = []
    var values: [Option: String] = [:]
    var areOptionsOver = false
    while let word = words.popFirst() {
      if areOptionsOver || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        areOptionsOver = true
      } else {
        let (option, attached) = try Self.option(word)
        if option.value == nil {
          if attached != nil { throw UsageError(.noValueAllowed(option)) }
          values[option] = ""
        } else {
          let rest = option.valueCount - (attached == nil ? 0 : 1)
          if words.count < rest { throw UsageError(.valueMissing(option)) }
          let value = (attached.map { [$0] } ?? []) + words.prefix(rest)
          if value.contains(where: \.isEmpty) { throw UsageError(.valueEmpty(option)) }
          values[option] = value.joined(separator: " ")
          words = words.dropFirst(rest)
        }
      }
    }
    command = try Self.command(&operands, values)
    if operands.contains(where: \.isEmpty) { throw UsageError(.operandEmpty(command)) }
    self.operands = operands
    self.values = values
    let allowed = command.options + Command.common
    if let stray = values.keys.sorted(by: { $0.rawValue < $1.rawValue }).first(where: {
      !allowed.contains($0)
    }) {
      throw UsageError(.optionOfOtherCommand(stray, command))
    }
  }

  /// `--last=FILE` or `--last FILE`.
  private static func option(_ word: String) throws(UsageError) -> (Option, attached: String?) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = word.hasPrefix("--") ? String(parts[0]) : word
    if name == "-h" { return (.help, nil) }
    guard let option = Option(rawValue: name) else {
      throw UsageError(
        .unknownOption(name, similar: Nearest.name(to: name, among: Option.allCases.map(\.rawValue))))
    }
    return (option, parts.count > 1 && word.hasPrefix("--") ? String(parts[1]) : nil)
  }

  private static func command(_ operands: inout [String], _ values: [Option: String]) throws(UsageError)
    -> Command
  {
    if values[.version] != nil { return .help }
    guard let word = operands.first else { return .help }
    guard let command = Command(rawValue: word) else {
      throw UsageError(
        .unknownCommand(word, similar: Nearest.name(to: word, among: Command.allCases.map(\.rawValue))))
    }
    if values[.help] != nil {
      operands = [word]
      return .help
    }
    operands.removeFirst()
    return command
  }

  /// The year of `--year`, for which there is an edition; nil where none is named.
  func year(_ editions: Editions) throws(UsageError) -> Int? {
    guard let text = self[.year] else { return nil }
    guard let year = Vocabulary.year(text) else { throw UsageError(.notAYear(text)) }
    _ = try editions.needed(for: year)
    return year
  }
}

extension Editions {
  /// The edition that applies to a year, which must be there.
  func needed(for year: Int) throws(UsageError) -> Edition {
    guard let edition = edition(for: year) else {
      throw UsageError(.uncoveredYear(year, first: all.first?.form.firstYear))
    }
    return edition
  }
}
