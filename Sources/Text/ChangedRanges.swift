extension String {
  /// The ranges of this text that stand otherwise in another, as bytes of its UTF-8 and in order.
  ///
  /// As little as possible is told as changed. Where the other text only adds something the range is empty.
  public func changedRanges(in other: String) -> [Range<Int>] {
    let scalars = Array(unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    return ListDifference.gaps(from: scalars, to: Array(other.unicodeScalars)).map { gap in
      offsets[gap.old.lowerBound]..<offsets[gap.old.upperBound]
    }
  }
}
