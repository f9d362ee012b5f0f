/// What judging a relation gives.
///
/// Only `holds` is shown as passed.
public enum RelationResult: Hashable, Sendable {
  /// Both sides compare as they should.
  case holds
  /// They do not.
  case fails(left: Quantity, right: Quantity)
  /// A cell is not answered, or last year's report is not there.
  case unjudged
  /// It defines a total that was computed from it, so there is nothing to judge.
  case byDefinition
  /// Last year's edition has no such cell.
  case notApplicable
  /// The figures cannot be added.
  case overflow
}
