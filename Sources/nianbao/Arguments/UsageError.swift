/// A command line that cannot be understood, or that contradicts itself.
struct UsageError: Failure, Equatable {
  enum Reason: Equatable {
    case unknownCommand(String, similar: String?)
    case unknownOption(String, similar: String?)
    case optionOfOtherCommand(Option, Command)
    case valueMissing(Option)
    case valueEmpty(Option)
    case noValueAllowed(Option)
    case operandMissing(Command)
    case operandNotAllowed(String, Command)
    case operandEmpty(Command)
    case notAYear(String)
    /// No edition of the format is known for the year.
    case uncoveredYear(Int, first: Int?)
    case noYear(present: Int)
    case noEdition(String, known: [String])
    case standardInputNeedsOutput
    case standardInputTwice
    case standardInputAmongMany
    case lastYearOfMany
    case prepareNeedsOutput
    case importNeedsOutput
    case correction(String)
    case notADate(String)
    case dateInFuture(String, present: String)
    case notANumber(String)
    case noGeneration(Int, last: Int)
    case noteNeedsPublication
  }

  let reason: Reason

  init(_ reason: Reason) {
    self.reason = reason
  }

  var exitCode: ExitCode { .usage }

  /// What is wrong and what to type instead.
  var message: String {
    switch reason {
    case .unknownCommand(let word, let similar):
      "没有“\(word)”这个命令\(meant(similar))运行 nianbao help 看全部命令"
    case .unknownOption(let word, let similar):
      "没有“\(word)”这个选项\(meant(similar))运行 nianbao help 看全部选项"
    case .optionOfOtherCommand(let option, let command):
      "\(command.rawValue) 不用 \(option.rawValue)。运行 nianbao help \(command.rawValue) 看它的选项"
    case .valueMissing(let option): "\(option.rawValue) 后面要写\(option.value ?? "")"
    case .valueEmpty(let option): "\(option.rawValue) 后面是空的，要写\(option.value ?? "")"
    case .noValueAllowed(let option): "\(option.rawValue) 后面不写别的"
    case .operandMissing(let command):
      "请写明\(command.operands)：nianbao \(command.rawValue) \(command.operands)"
    case .operandNotAllowed(let word, let command):
      "\(command.rawValue) 后面不用写“\(word)”。运行 nianbao help \(command.rawValue) 看用法"
    case .operandEmpty(let command):
      "\(command.rawValue) 后面有一处是空的，请补上或者删去。运行 nianbao help \(command.rawValue) 看用法"
    case .notAYear(let text): "“\(text)”不是年度，请写四位数字，例如 --year 2025"
    case .uncoveredYear(let year, let first):
      "没有适用于 \(year) 年度的格式" + (first.map { "，可填报的从 \($0) 年度起" } ?? "")
    case .noYear(let present): "这台电脑的日期是 \(present) 年，请核对。要哪一年度的，请写明，例如 --year 2025"
    case .noEdition(let text, let known): "没有“\(text)”这个格式，可写 \(known.joined(separator: "、"))"
    case .standardInputNeedsOutput: "从标准输入读时要用 -o 写明报告放在哪个文件夹"
    case .standardInputTwice: "标准输入只能读一次，“-”只写一个"
    case .standardInputAmongMany: "从标准输入读时“-”要单独写，不能同时写别的文件"
    case .correction(let message): message
    case .notADate(let text): "“\(text)”不是日期，请写成 2026-01-20 这样"
    case .dateInFuture(let text, let present):
      "\(text) 还没有到（这台电脑的日期是 \(present)），请核对公布的日期和这台电脑的日期"
    case .notANumber(let text): "“\(text)”不是份数，请写数字，例如 1；运行 nianbao history 报告文件夹 看有哪几份"
    case .noGeneration(let number, let last):
      last == 0 ? "还没有写出过报告" : "没有第 \(number) 份，现有第 1 至第 \(last) 份"
    case .noteNeedsPublication: "--note 用在公布以后的更正，请同时用 --published 写明公布的日期"
    case .prepareNeedsOutput: "请用 -o 写明发到哪个文件夹，例如 -o 2025"
    case .importNeedsOutput: "一次读入多份时，用 -o 写明放在哪个文件夹"
    case .lastYearOfMany: "--last 只配一个答案文件；一次核对多个时，上年的文件放在同一单位上年度的报告文件夹里"
    }
  }

  private func meant(_ similar: String?) -> String {
    similar.map { "，是不是“\($0)”？" } ?? "。"
  }
}
