/// The words by which sentences are found that report deeds of another year.
struct StaleYearWords {
  /// Words that report what was done, with a figure.
  let verbs: Words
  /// The same of words that are also said of earlier years.
  let deeds: Words
  /// Words that report that nothing was done.
  let nothings: Words
  /// Words with which a sentence speaks of another year on purpose.
  let silent: Words
  /// Words with which what is also said of earlier years, or was not done, is said of another year on purpose.
  let doubtful: Words
  /// Words with which a clause speaks of what is still to be done.
  let plans: Words

  /// The same without the verbs that are also said of earlier years.
  var surest: Self {
    Self(verbs: verbs, deeds: [], nothings: [], silent: silent, doubtful: [], plans: plans)
  }
}
