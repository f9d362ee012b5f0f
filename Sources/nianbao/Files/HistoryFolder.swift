/// The earlier generations of a draft, each whole in a folder of its own: `history/<number>-<date>/`.
struct HistoryFolder {
  /// The folder, which need not be there yet.
  let path: String
  /// The generations kept, by number.
  let entries: [Entry]

  /// A generation that is kept.
  struct Entry {
    let folder: String
    let generation: Generation
  }

  /// Files that are to be kept in a folder of their own.
  struct Keepsake {
    /// The name of the folder.
    let name: String
    let files: [DraftFolder.Output]
  }

  /// The name of the folder in a draft.
  static let name = "history"
  /// The file that tells of a kept generation.
  static let aboutFile = "about.txt"
  /// What the names of folders with files edited by hand end with.
  static let editedSuffix = "手工改过"

  init(of draft: String) {
    path = DraftPlace.join(draft, Self.name)
    var entries: [Entry] = []
    for name in FileReading.names(in: path) ?? [] where !name.hasPrefix(".") {
      let folder = DraftPlace.join(path, name)
      guard let about = try? FileReading.bytes(DraftPlace.join(folder, Self.aboutFile)),
        let generation = Generation(reading: String(decoding: about, as: UTF8.self))
      else { continue }
      entries.append(Entry(folder: folder, generation: generation))
    }
    self.entries = entries.sorted { $0.generation.number < $1.generation.number }
  }

  /// The largest number that is taken.
  var lastNumber: Int { entries.last?.generation.number ?? 0 }

  /// The answers of a kept generation.
  func answers(of entry: Entry) throws(FileError) -> [UInt8] {
    try FileReading.bytes(DraftPlace.join(entry.folder, DraftPlace.answersFile))
  }

  /// Folders with files that were edited by hand, before they were written anew.
  var edited: [String] {
    (FileReading.names(in: path) ?? []).filter { $0.contains(Self.editedSuffix) && !$0.hasPrefix(".") }
      .map { DraftPlace.join(path, $0) }
  }

  /// What is to be kept of a generation; nil where it is kept already.
  ///
  /// A run that was killed may have kept it. A number that another one has taken is left to that one.
  func keepsake(_ present: MadeRecord.Present, outputs: [DraftFolder.Output]) -> Keepsake? {
    var generation = present.generation
    if let taken = entries.first(where: { $0.generation.number == generation.number }) {
      if (try? answers(of: taken)) == present.answers { return nil }
      generation.number = lastNumber + 1
    }
    let answers = DraftFolder.Output(name: DraftPlace.answersFile, bytes: present.answers)
    let about = DraftFolder.Output(name: Self.aboutFile, bytes: Array(generation.text.utf8))
    return Keepsake(name: "\(generation.number)-\(generation.date)", files: [answers] + outputs + [about])
  }

  /// What is to be kept of files that were edited by hand.
  func keepsake(edited files: [DraftFolder.Output], number: Int, date: String) -> Keepsake {
    let name = "\(number)-\(date)-\(Self.editedSuffix)"
    let taken = Set(FileReading.names(in: path) ?? [])
    var free = name
    var count = 1
    while taken.contains(free) {
      count += 1
      free = "\(name)-\(count)"
    }
    return Keepsake(name: free, files: files)
  }
}
