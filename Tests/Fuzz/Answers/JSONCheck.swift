import FuzzSupport

/// Complains about a line that is no JSON object.
func expectJSON(_ line: String) {
  expect(line.last == "\n" && line.utf8.count { $0 == 0x0A } == 1, "not one line: \(line.debugDescription)")
  var check = JSONCheck(bytes: Array(line.utf8.dropLast()))
  expect(
    check.bytes.first == UInt8(ascii: "{") && check.value() && check.at == check.bytes.count,
    "no JSON at \(check.at): \(line.debugDescription)")
}

/// A reader of JSON that keeps nothing.
private struct JSONCheck {
  let bytes: [UInt8]
  var at = 0

  /// Goes past a value; false where there is none.
  mutating func value() -> Bool {
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"): return many(UInt8(ascii: "}")) { $0.text() && $0.take(":") && $0.value() }
    case UInt8(ascii: "["): return many(UInt8(ascii: "]")) { $0.value() }
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "n"): return take("null")
    default: return number()
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[at...].starts(with: word.utf8) else { return false }
    at += word.utf8.count
    return true
  }

  private mutating func many(_ close: UInt8, _ one: (inout JSONCheck) -> Bool) -> Bool {
    at += 1
    if at < bytes.count, bytes[at] == close {
      at += 1
      return true
    }
    while one(&self), at < bytes.count {
      at += 1
      if bytes[at - 1] == close { return true }
      if bytes[at - 1] != UInt8(ascii: ",") { return false }
    }
    return false
  }

  private mutating func text() -> Bool {
    guard take("\"") else { return false }
    while at < bytes.count, bytes[at] >= 0x20 {
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return true }
      if bytes[at - 1] == UInt8(ascii: "\\"), !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard at < bytes.count else { return false }
    at += 1
    guard bytes[at - 1] == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(bytes[at - 1]) }
    let digits = bytes[at...].prefix(4)
    at += digits.count
    return digits.count == 4 && Int(String(decoding: digits, as: UTF8.self), radix: 16) != nil
  }

  private mutating func number() -> Bool {
    let digits = bytes[at...].prefix { ("0"..."9").contains(Unicode.Scalar($0)) }
    at += digits.count
    return !digits.isEmpty
  }
}
