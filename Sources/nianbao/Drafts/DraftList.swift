/// The draft folders that lie in a place, sorted by name.
struct DraftList {
  /// With answers, but without a report.
  let unfinished: [String]
  /// With a report.
  let finished: [String]

  /// Looks for drafts; a folder that cannot be read has none.
  init(in root: String) {
    let folders = (FileReading.names(in: root) ?? []).map { Path.join(root, $0) }.filter { folder in
      FileReading.exists(Path.join(folder, DraftFiles.answersFile))
    }
    let hasReport = { (folder: String) in
      DraftFiles.reportFiles.contains { FileReading.exists(Path.join(folder, $0)) }
    }
    unfinished = folders.filter { !hasReport($0) }
    finished = folders.filter(hasReport)
  }

  /// All of them, the unfinished first.
  var all: [String] { unfinished + finished }

  /// The drafts one a line with their numbers, under what they are.
  var text: String {
    var text = ""
    var number = 0
    for (heading, folders) in [("没有填完的：", unfinished), ("已经写出报告的：", finished)] where !folders.isEmpty {
      text += "\(heading)\n"
      for folder in folders {
        number += 1
        text += "  \(number) \(folder)\n"
      }
    }
    return text
  }
}
