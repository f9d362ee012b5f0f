import TestSupport

/// Bytes of the kinds that make a difference to packing.
enum Sample {
  static func all(_ numbers: inout SeededGenerator) -> [[UInt8]] {
    let sentence = Array("收到政府信息公开申请0件，办结0件。".utf8)
    var samples: [[UInt8]] = [[], [0], Array("abc".utf8), [UInt8](repeating: 7, count: 70_000)]
    // Noise, which cannot be packed.
    samples.append((0..<5_000).map { _ in UInt8.random(in: .min ... .max, using: &numbers) })
    // Few different bytes.
    samples.append((0..<5_000).map { _ in UInt8.random(in: 0..<3, using: &numbers) })
    // A text that repeats itself with small differences, over more than the window.
    var text: [UInt8] = []
    while text.count < 80_000 {
      text += sentence
      if Bool.random(using: &numbers) {
        text[text.count - 4] = UInt8.random(in: 0x30...0x39, using: &numbers)
      }
    }
    samples.append(text)
    // A repetition exactly as far back as the window, and one farther.
    for gap in [32_768, 32_769] {
      let noise = (0..<(gap - 64)).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
      samples.append(Array(sentence.prefix(64)) + noise + Array(sentence.prefix(64)))
    }
    return samples
  }
}
