/// What is known of a cell.
///
/// Unanswered is never 0.
public enum Figure: Hashable, Sendable {
  /// Nobody said anything.
  case unanswered
  /// Something was written that is no figure; it is reported once, where it stands.
  case unreadable
  /// A figure from the answers, with the place where it stands.
  case given(Quantity, Source)
  /// A total that follows from its parts.
  case computed(Quantity)

  /// The figure, given or computed.
  public var quantity: Quantity? {
    switch self {
    case .given(let quantity, _), .computed(let quantity): quantity
    case .unanswered, .unreadable: nil
    }
  }

  /// Where a given figure stands; nil for every other.
  public var source: Source? {
    switch self {
    case .given(_, let source): source
    case .unanswered, .unreadable, .computed: nil
    }
  }

  /// Whether it stands in the answers, and does not follow from others.
  public var isGiven: Bool {
    switch self {
    case .given: true
    case .unanswered, .unreadable, .computed: false
    }
  }

  /// Whether it follows from its parts.
  public var isComputed: Bool {
    switch self {
    case .computed: true
    case .unanswered, .unreadable, .given: false
    }
  }
}
