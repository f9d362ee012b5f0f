import Glibc
import YAMLSubset

/// Prints how many MB a second `Document` reads of the files named, and how many are read from the disk alone.
@main
struct ReadSpeed {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    let start = now()
    let files = paths.map(bytes)
    let read = now() - start
    let size = Double(files.map(\.count).reduce(0, +)) / 1e6
    // The first time through brings everything into the caches.
    var best = Double.infinity
    for _ in 0..<5 {
      let start = now()
      for file in files { _ = try Document(file).root }
      best = min(best, now() - start)
    }
    print(size / best, size / read)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func bytes(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
