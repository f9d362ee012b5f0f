import AnnualReport
import YAMLSubset

/// Last year's report, looked for anew where it may be another by now, and what is noted of it in the draft's own folder.
extension Conversation {
  /// Where last year's report says something else by now than the interview knows, it is read as it is now: what is written
  /// is held against that, and whatever does not agree any more is asked about here.
  mutating func rereadLastYear() -> Turn? {
    let known = [lastYearPlace?.found, interview.lastYearFile?.bytes]
    guard let file = lastYear(of: interview.answers)?.file, !known.contains(file.bytes) else { return nil }
    lastYearPlace?.found = file.bytes
    return interview.reread(lastYear: file)
  }

  /// Looks for last year's report anew where the unit or the year is another now; what was found, in whole lines.
  ///
  /// - Parameter changed: The answers that are to be read.
  /// - Returns: What to tell; nil where both are as before.
  mutating func lookAnewForLastYear(after changed: Answers) -> String? {
    let before = interview.answers
    if changed.unit == before.unit && changed.year == before.year { return nil }
    let found = lastYear(of: changed)
    interview.replaceLastYear(with: found?.file)
    lastYearPlace?.found = found?.file?.bytes
    let notice = (found?.notice ?? "").split(separator: "\n").map { "  \($0)\n" }.joined()
    return "  单位或者年度改了，上年的数按改过的重新找。\n\(notice)"
  }

  /// Last year's report as it is found at the start; nil where it is not looked for.
  private func lastYear(of answers: Answers) -> LastYear? {
    guard let place = lastYearPlace else { return nil }
    do throws(InputError) {
      return try loader.lastYear(
        of: answers, at: self.answers.path, named: place.named, under: place.output)
    } catch {
      return LastYear(problem: error)
    }
  }

  /// Tells notes that are used from those of another unit or year, and from what nobody can use.
  mutating func sortNotes() {
    (unreadNotes, otherNotes) = (nil, nil)
    guard interview.lastYearFile?.answers.file != notes.path, let known = notes.known else { return }
    if let file = try? loader.file(fromDisk: known, named: notes.path), isOfOther(file.answers) {
      otherNotes = known
    } else {
      unreadNotes = known
      notes.take(nil)
    }
  }

  /// Whether notes name another unit than this one, or another year than the last.
  func isOfOther(_ notes: Answers) -> Bool {
    guard let unit = interview.answers.unit, let year = interview.answers.year else { return false }
    return !loader.isReport(notes, of: (unit, year - 1))
  }
}
