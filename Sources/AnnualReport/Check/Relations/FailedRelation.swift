/// A relation that does not hold, with the finding that says so.
struct FailedRelation {
  let rule: Rule
  let relation: Relation
  let key: RelationKey
  var finding: Finding
}

/// Which of the form's relations it is.
struct RelationKey: Hashable {
  /// The place of the rule in the form.
  let rule: Int
  /// The place of the relation in the rule.
  let relation: Int
}
