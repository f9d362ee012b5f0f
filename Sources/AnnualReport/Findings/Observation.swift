extension Finding {
  /// What was found: facts, for which `FindingWording` has the sentences, or the words of a named check.
  public enum Observation: Hashable, Sendable {
    /// The two sides do not compare as they should.
    case relation(Relation.Comparison)
    /// The figures are too large to be added.
    case overflow
    /// No report of last year to compare with; the number of relations not judged.
    case noLastYear(Int)
    /// Something in the file that cannot be meant as it is written.
    case file(FileProblem.Reason)
    /// An explanation of a reminder that is not there.
    case lapsedExplanation(rule: String, place: Place, seen: String)
    /// Cells and texts that are not answered yet, in the words of the check that looks for them.
    case open(cells: Int, texts: Int, Notice)
    /// What a named check found.
    case named(Notice)
  }

  /// What a named check has to say, in the words of its own file.
  public struct Notice: Hashable, Sendable {
    /// What was found and where, in one sentence.
    public let headline: String
    /// What an explanation must repeat (the file's `所见`); of running text the clause that it is about.
    public var seen = ""
    /// What it had to repeat in the files of earlier versions; nil where that is the same.
    public var formerlySeen: String?
    /// Lines below the headline.
    public var details: [String] = []
  }
}
