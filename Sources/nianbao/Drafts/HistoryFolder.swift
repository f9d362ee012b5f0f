import Text

/// The earlier generations of a draft, each whole in a folder of its own: `history/<number>-<date>/`.
struct HistoryFolder {
  /// The folder, which need not be there yet.
  let path: String
  /// The generations kept, by number.
  let entries: [KeptGeneration]

  /// The file that tells of a kept generation.
  static let aboutFile = "about.txt"
  /// The file that tells which generation was published.
  static let publicationFile = "公布.txt"

  /// Why files are kept that belong to no generation; what the names of their folders end with.
  enum Reason: String, CaseIterable {
    /// Reports that somebody edited by hand, before they were written anew.
    case edited = "手工改过"
    /// Answers that no report was made of, or notes of last year, before others took their place.
    case replaced = "换下的答案"
    /// Notices of corrections to a report that was not published after all.
    case withdrawn = "撤下的更正说明"
  }

  init(of draft: String) {
    path = Path.join(draft, DraftFiles.historyFolder)
    var entries: [KeptGeneration] = []
    for name in FileReading.names(in: path) ?? [] where !name.hasPrefix(".") {
      let folder = Path.join(path, name)
      guard let about = try? FileReading.bytes(Path.join(folder, Self.aboutFile)),
        let generation = Generation(reading: String(decoding: about, as: UTF8.self))
      else { continue }
      entries.append(KeptGeneration(folder: folder, generation: generation))
    }
    self.entries = entries.sorted { $0.generation.number < $1.generation.number }
  }

  /// The largest number that is taken.
  var lastNumber: Int { entries.last?.generation.number ?? 0 }

  /// The number of the generation that was published; nil where nothing says so.
  var publishedNumber: Int? { Self.number(in: publicationNote ?? []) }

  /// What is told of the publication, as it stands there; nil where nothing is.
  var publicationNote: [UInt8]? { try? FileReading.bytes(Path.join(path, Self.publicationFile)) }

  /// What tells that a generation was published.
  static func publicationNote(_ number: Int) -> [UInt8] {
    Array("# 由 nianbao 写：公布的是哪一份报告。公布的日期写在答案文件里。\n\(publishedKey) \(number)\n".utf8)
  }

  private static let publishedKey = "公布的是第几份"

  private static func number(in note: [UInt8]) -> Int? {
    let lines = String(decoding: note, as: UTF8.self).split(whereSeparator: \.isNewline)
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 2, words[0] == publishedKey, let number = Int(words[1]) else { continue }
      return Generation.numbers.contains(number) ? number : nil
    }
    return nil
  }

  /// The answers of a kept generation.
  func answers(of entry: KeptGeneration) throws(FileError) -> [UInt8] {
    try FileReading.bytes(Path.join(entry.folder, DraftFiles.answersFile))
  }

  /// Folders with files that belong to no generation.
  var others: [String] {
    (FileReading.names(in: path) ?? [])
      .filter { name in
        !name.hasPrefix(".") && Reason.allCases.contains { name.containsBytes(of: $0.rawValue) }
      }
      .map { Path.join(path, $0) }
  }

  /// Why the files of such a folder were kept; earlier versions of the program gave all of them the same name.
  static func reason(of folder: String) -> Reason {
    if folder.containsBytes(of: Reason.withdrawn.rawValue) { return .withdrawn }
    let answers = [DraftFiles.answersFile, DraftFiles.lastYearFile]
    return answers.contains { FileReading.exists(Path.join(folder, $0)) } ? .replaced : .edited
  }

  /// What is to be kept of a generation; nil where it is kept already.
  ///
  /// A run that was killed may have kept it. A number that another one has taken is left to that one.
  func copy(of present: MadeRecord.Present, outputs: [NewFile]) -> NewFolder? {
    var generation = present.generation
    if let taken = entries.first(where: { $0.generation.number == generation.number }) {
      if (try? answers(of: taken)) == present.answers { return nil }
      generation.number = Generation.number(
        after: lastNumber, taken: Set(entries.map(\.generation.number)))
    }
    let answers = NewFile(name: DraftFiles.answersFile, bytes: present.answers)
    let about = NewFile(name: Self.aboutFile, bytes: Array(generation.text.utf8))
    return NewFolder(
      name: free("\(generation.number)-\(generation.date)"), files: [answers] + outputs + [about])
  }

  /// What is to be kept of files that belong to no generation; nil where a run that was killed has kept them.
  func copy(of files: [NewFile], _ reason: Reason, number: Int, date: String) -> NewFolder? {
    let isKept = others.contains { folder in
      files.allSatisfy { FileState(of: Path.join(folder, $0.name)) == .bytes($0.bytes) }
    }
    return isKept
      ? nil : NewFolder(name: free("\(number)-\(date)-\(reason.rawValue)"), files: files)
  }

  /// A name that nothing in the folder has yet.
  private func free(_ name: String) -> String {
    let taken = Set(FileReading.names(in: path) ?? [])
    var free = name
    var count = 1
    while taken.contains(free) {
      count += 1
      free = "\(name)-\(count)"
    }
    return free
  }
}

/// An earlier generation, in a folder of its own.
struct KeptGeneration {
  let folder: String
  let generation: Generation
}
