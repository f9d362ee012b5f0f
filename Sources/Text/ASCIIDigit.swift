extension Unicode.Scalar {
  /// Whether it is one of 0 to 9.
  public var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Character {
  /// Whether it is one of 0 to 9.
  public var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
