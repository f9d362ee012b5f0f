import AnnualReport
import Text

/// `nianbao` alone in a terminal: what lies here, finished or not, and what can be done with it.
struct HomeCommand: ~Copyable {
  var session: Session
  /// A year that was chosen once to begin with and is not over.
  private var doubted: Int?

  init(session: consuming Session) { self.session = session }

  /// What somebody wants to do.
  enum Choice {
    case begin
    case goOn(String)
    case correct(String)
    /// To record the day on which the report was published, or that it was not.
    case publish(String, PublicationWord)
    /// The answers of the present report again.
    case restore(String, number: Int)
    case nextYear(unit: String, year: Int)
    /// A report of somebody's, dragged into the window.
    case check(String)
  }

  /// What can be done with a finished draft.
  private enum Action {
    case correct
    /// To be told where the files of the report are.
    case look
    case goToNextYear
    /// To record the day of publication.
    case publish
  }

  /// What somebody wants to do with a draft.
  enum DraftChosen {
    case choice(Choice)
    case back
    case leave
  }

  consuming func run() throws -> ExitCode {
    let drafts = DraftList(in: DraftFiles.root, session.loader)
    guard let choice = choose(among: drafts) else { return .interrupted }
    switch choice {
    case .begin: return try ask([])
    case .goOn(let folder): return try ask(["--", folder])
    case .nextYear(let unit, let year):
      return try ask(["\(Option.unit.rawValue)=\(unit)", "\(Option.year.rawValue)=\(year)"])
    case .check(let path):
      let invocation = try Invocation([Command.check.rawValue, "--", path])
      return try CheckCommand(invocation: invocation, session: session).run()
    case .correct(let folder):
      let invocation = try Invocation([Command.regenerate.rawValue, "--", folder])
      return try RegenerateCommand(invocation: invocation, session: session).run()
    case .publish(let folder, let word):
      let words = [
        Command.regenerate.rawValue, "\(Option.published.rawValue)=\(word.typed)", "--", folder,
      ]
      return try RegenerateCommand(invocation: try Invocation(words), session: session).run()
    case .restore(let folder, let number):
      let invocation = try Invocation([
        Command.history.rawValue, "\(Option.restore.rawValue)=\(number)", "--", folder,
      ])
      return try HistoryCommand(invocation: invocation, session: session).run()
    }
  }

  private consuming func ask(_ words: [String]) throws -> ExitCode {
    try AskCommand(invocation: try Invocation([Command.ask.rawValue] + words), session: session).run()
  }

  /// What is to be done with which draft; nil for whoever leaves.
  private mutating func choose(among drafts: DraftList) -> Choice? {
    if drafts.all.isEmpty { return .begin }
    session.output.result(list(drafts))
    let begun = drafts.begun
    let most = drafts.all.count + 1
    let question =
      "填编号；直接回车\(begun.map(drafts.goingOn(with:)) ?? "开始一份新的")；要核对别处的一份报告，把它拖进来；q 离开\n> "
    while let line = session.keyboard.line(question), !Vocabulary.leaves(line) {
      if let path = LastYearDocument.path(in: line) {
        if let refusal = refusal(of: path) {
          session.output.result("  \(refusal)\n")
          continue
        }
        if let own = finished(path, among: drafts) { session.output.result("  \(Self.takeOver(own))\n") }
        return .check(path)
      }
      guard let number = Keyboard.number(in: line, most: most) else {
        session.output.result("  请填 1 至 \(most) 的编号，或者直接回车\n")
        continue
      }
      guard number < most, let folder = number == 0 ? begun : drafts.all[number - 1] else { return .begin }
      switch choose(for: folder, drafts) {
      case .choice(let choice): return choice
      case .leave: return nil
      case .back: session.output.result(list(drafts))
      }
    }
    return nil
  }

  private static let isFolder = "这是文件夹，请把里面要核对的那一份报告拖进来"
  private static let notFound = "没有这个文件，请从文件管理器里把它拖进来"

  /// Why a file that was dragged into the window is nothing to be checked; nil where it is.
  private func refusal(of path: String) -> String? {
    if FileReading.isFolder(path) { return Self.isFolder }
    if !FileReading.exists(path) { return Self.notFound }
    do throws(InputError) {
      _ = try session.loader.input(path)
      return nil
    } catch {
      return error.message
    }
  }

  /// The drafts with their numbers, and behind them a new one.
  private func list(_ drafts: DraftList) -> String {
    "\(drafts.text)或者：\n  \(drafts.all.count + 1) 开始一份新的\n"
  }

  /// What is to be done with a draft.
  private mutating func choose(for folder: String, _ drafts: DraftList) -> DraftChosen {
    let state = drafts.state(of: folder)
    switch state {
    case .lost, .unreadable: return restore(folder)
    case .changed, .editedWord, .changedAndEdited, .broken, nil: break
    }
    if !drafts.finished.contains(folder) { return .choice(.goOn(folder)) }
    let actions = actions(for: folder, drafts)
    let list = actions.enumerated().map { "  \($0 + 1) \($1.words)\n" }.joined()
    let question = "\(folder)\n\(list)填编号；直接回车回到上一步\n> "
    while let line = session.keyboard.line(question), !Vocabulary.leaves(line) {
      guard let number = Keyboard.number(in: line, most: actions.count) else {
        let path = LastYearDocument.path(in: line)
        let words = path.map { refusal(of: $0) ?? use(of: $0, for: folder) }
        session.output.result("  \(words ?? "请填 1 至 \(actions.count) 的编号，或者直接回车")\n")
        continue
      }
      if number == 0 { return .back }
      if let chosen = perform(actions[number - 1].action, folder, drafts) { return chosen }
    }
    return .leave
  }

  /// What can be done with a finished draft, as it is listed.
  private func actions(for folder: String, _ drafts: DraftList) -> [(action: Action, words: String)] {
    var actions: [(action: Action, words: String)] = [
      (.correct, "更正：改数字或者文字，写出新的报告"), (.look, "看报告：列出报告文件在哪里"),
    ]
    if let next = drafts.next(after: folder, session.loader) {
      let words =
        next.folder.map { drafts.finished.contains($0) ? "下一年已经编好，去看" : "接着编下一年" } ?? "编下一年"
      actions.append((.goToNextYear, "\(words)：\(next.unit) \(next.year) 年度"))
    }
    actions.append((.publish, Self.publishing(drafts.publication(of: folder))))
    return actions
  }

  /// Does what was chosen for a finished draft; nil where the choice is asked for again.
  private mutating func perform(_ action: Action, _ folder: String, _ drafts: DraftList) -> DraftChosen? {
    let state = drafts.state(of: folder).flatMap { isOnlyLayout($0, folder) ? nil : $0 }
    switch action {
    case .correct: return .choice(.correct(folder))
    case .look:
      let files = DraftFiles.reportFiles + OutputFormat.allCases.map(DraftFiles.noticeFile)
      for file in files.map({ Path.join(folder, $0) }) where FileReading.exists(file) {
        session.output.result("  \(file)\n")
      }
      return nil
    case .goToNextYear:
      if let state { return refuse(Self.first(state, before: Self.nextYear)) }
      guard let next = drafts.next(after: folder, session.loader) else { return nil }
      if let begun = next.folder { return choose(for: begun, drafts) }
      if next.year >= session.clock.year && doubted != next.year {
        doubted = next.year
        return refuse(Self.notOver(next.year))
      }
      return .choice(.nextYear(unit: next.unit, year: next.year))
    case .publish:
      if let state { return refuse(Self.first(state, before: Self.theDay)) }
      switch publicationDay(of: folder, recorded: drafts.publication(of: folder)) {
      case .said(let word): return .choice(.publish(folder, word))
      case .back: return nil
      case .leave: return .leave
      }
    }
  }

  /// Says why something cannot be done yet; the choice is asked for again.
  private func refuse(_ words: String) -> DraftChosen? {
    session.output.result("  \(words)\n")
    return nil
  }

  /// What a file that was dragged to a draft is good for there.
  private func use(of path: String, for folder: String) -> String {
    if Path.resolved(Path.split(path).folder) == Path.resolved(folder) {
      return "这就是这一份里的文件。改过的，选“更正”"
    }
    let own = DraftList.identity(of: folder, session.loader)
    guard let answers = try? session.loader.input(path).answers, answers.year == own?.year,
      answers.unit.map({ own?.unit.containsBytes(of: $0) ?? true }) ?? true
    else { return "这个文件不是这一份的报告，没有用上。要核对它，直接回车回到上一步，再拖进来" }
    return Self.takeOver(folder)
  }

  /// The finished draft whose report a file is, as somebody may have sent it back; nil where there is none.
  private func finished(_ path: String, among drafts: DraftList) -> String? {
    guard let answers = try? session.loader.input(path).answers, let unit = answers.unit,
      let year = answers.year
    else { return nil }
    return drafts.finished.first { folder in
      DraftList.identity(of: folder, session.loader).map { $0.unit == unit && $0.year == year } ?? false
    }
  }

  /// Whether only the layout of the Word document is another, which stops nothing.
  private func isOnlyLayout(_ state: DraftList.State, _ folder: String) -> Bool {
    guard state == .editedWord, let draft = try? LoadedDraft(folder, session.loader) else { return false }
    return (try? draft.wordEdits(but: []))?.isOnlyLayout ?? false
  }

  private static func notOver(_ year: Int) -> String {
    "\(year) 年还没有结束，\(year) 年度的报告要到 \(year + 1) 年一月再编。确实现在就要开始的，再选一次"
  }

  private static let nextYear = "再编下一年"
  private static let theDay = "再记公布日期"

  /// What comes before something else where answers or report are not what they were.
  private static func first(_ state: DraftList.State, before: String) -> String {
    let taken = "收进来或者不要，\(before)"
    switch state {
    case .changedAndEdited: return "这份的答案改过，Word 也手工改过：先选“更正”，\(taken)"
    case .editedWord: return "这份的 Word 手工改过，还没有收进来：先选“更正”，\(taken)"
    case .changed, .lost, .unreadable, .broken: return "这份的答案改过，报告还没有改：先选“更正”，写出新的报告或者不要这些改动，\(before)"
    }
  }

  /// How changes that others made in the Word document are taken over.
  private static func takeOver(_ folder: String) -> String {
    let file = Path.join(folder, DraftFiles.reportFile(.word))
    return "别人改过的 Word 要收进来的，先把它另存为 \(file)（盖过原来的），再选“更正”"
  }
}
