/// What a template is rendered with.
///
/// There are no numbers: how a figure is printed is decided before it comes here. Empty text, `false` and an empty
/// list are falsy in a section; everything else is truthy.
public enum Value: Hashable, Sendable {
  /// Text, printed as it stands or escaped.
  case text(String)
  /// Text that is UTF-8 already, such as the larger part of a page; the bytes are taken on trust.
  case utf8([UInt8])
  /// A condition for sections; it cannot be printed.
  case flag(Bool)
  /// Values a section is repeated for.
  case list([Value])
  /// Values by name.
  case record([String: Value])
}

extension Value {
  /// The field of a record; nil where there is none, and for any other value.
  subscript(_ key: String) -> Value? {
    if case .record(let fields) = self { fields[key] } else { nil }
  }

  /// Whether a section over this value is rendered.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .utf8(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record: true
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Makes text of a string literal.
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Makes a flag of a Boolean literal.
  public init(booleanLiteral value: Bool) {
    self = .flag(value)
  }
}

extension Value: ExpressibleByArrayLiteral {
  /// Makes a list of an array literal.
  public init(arrayLiteral elements: Value...) {
    self = .list(elements)
  }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// Makes a record of a dictionary literal; of equal names the last one counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    var record: [String: Value] = [:]
    for (name, value) in elements { record[name] = value }
    self = .record(record)
  }
}
