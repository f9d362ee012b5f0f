import Foundation
import Glibc

@testable import nianbao

/// Lets a disk work up to a step; there the program dies, or only that step fails.
final class Fate: @unchecked Sendable {
  private let step: Int
  private let isDeath: Bool
  private var count = 0
  private(set) var name = ""
  private(set) var sawChange = false

  init(step: Int, isDeath: Bool) {
    self.step = step
    self.isDeath = isDeath
  }

  var disk: Disk { Disk(before: { [self] step in announce(step) }) }

  private func announce(_ next: Disk.Operation) -> Int32 {
    // What cannot be taken away is no failure; the next run takes it away.
    if !isDeath, case .remove = next { return 0 }
    defer { count += 1 }
    if count == step {
      name = "\(next)"
      // Whoever dies while writing leaves half a file.
      if isDeath, case .write(let path) = next { try? Data("半".utf8).write(to: URL(filePath: path)) }
    }
    if count == step || (isDeath && count > step) { return ENOSPC }
    switch next {
    case .place, .exchange, .rename: sawChange = true
    default: break
    }
    return 0
  }
}
