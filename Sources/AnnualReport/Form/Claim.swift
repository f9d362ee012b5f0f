/// How running text speaks of figures of the form: the words around a number, and the cells whose figure it then says.
///
/// A number is such a figure where a word of `before` stands before it or one of `after` behind it, in its clause and
/// within reach, and none of the guards speaks against it.
struct Claim: Hashable, Sendable {
  /// What the number is, as findings call it.
  let name: String
  /// Words that stand before the number.
  let before: Words
  /// Words that stand behind the number and its unit.
  let after: Words
  /// How many characters may stand between word and number, and between number and word.
  let reach: Int
  let reachBehind: Int
  /// The units that the number may have.
  let units: Words
  /// One of these stands in the sentence; empty where nothing is asked for.
  let about: Words
  /// The text fields in which neither that need be said nor what follows.
  let fields: [String]
  /// One of these stands in the clause; likewise.
  let near: Words
  /// One of these stands before the number in its sentence, and none of the others behind it: `甲案1件，维持1件`.
  ///
  /// Empty where nothing is asked for; of words that lie in each other the longest counts.
  let subjects: Words
  let otherSubjects: Words
  /// What makes the number another one.
  let silences: [Silence]
  /// Words anywhere in the sentence that make the number another one.
  private(set) var silentSentence: Words
  /// Whether it is also said in brackets.
  private(set) var isInBrackets: Bool
  /// Whether another year may stand in the sentence.
  let isOfAnyYear: Bool
  /// The sums of cells that the number may be.
  let readings: [Reading]

  /// The same of a number in a list whose total tells what it is a part of: nothing else of the sentence matters.
  var asPart: Self {
    var part = self
    part.silentSentence = []
    part.isInBrackets = true
    return part
  }

  /// Words in the clause that make the number another one, but where one of the exceptions stands there too.
  struct Silence: Hashable, Sendable {
    let words: Words
    let unless: Words
  }

  /// A sum of cells, as indices into those of the form.
  struct Reading: Hashable, Sendable {
    let terms: [Term]

    struct Term: Hashable, Sendable {
      let cell: Int
      let isSubtracted: Bool
    }
  }
}
