import Archive
import Foundation

/// Packs and unpacks for outside judges.
///
///     archive-tool inflate FRAMES     a line “count consumed” or “error offset reason” for each frame, and its bytes
///     archive-tool deflate FRAMES     a line “count” for each frame, and its bytes
///     archive-tool zip FILE FOLDER    writes all files of a folder into a zip file
///     archive-tool unzip FILE…        a line for each file: “name size checksum” of each entry, or what is wrong
///
/// A frame is a length in four bytes, the lowest one first, and as many bytes.
@main
struct ArchiveTool {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let paths = Array(words.dropFirst())
    switch words.first {
    case "inflate": for frame in try frames(paths[0]) { inflate(frame) }
    case "deflate":
      for frame in try frames(paths[0]) {
        let data = Deflater.deflate(frame.span)
        write("\(data.count)\n", data)
      }
    case "zip": try zip(paths[0], paths[1])
    default: for path in paths { write(unzipped([UInt8](try Data(contentsOf: URL(filePath: path)))) + "\n") }
    }
  }

  private static func inflate(_ frame: [UInt8]) {
    do throws(InflateError) {
      let result = try Inflater.inflate(frame.span, limit: 1 << 26)
      write("\(result.bytes.count) \(result.consumed)\n", result.bytes)
    } catch {
      write("error \(error.offset) \(error.reason)\n")
    }
  }

  private static func zip(_ file: String, _ folder: String) throws {
    var writer = ZipWriter()
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      writer.add(PackedEntry(name: name, contents: Array(data)))
    }
    try Data(writer.finished()).write(to: URL(filePath: file))
  }

  private static func unzipped(_ file: [UInt8]) -> String {
    do throws(ZipError) {
      var reader = try ZipReader(file)
      var lines: [String] = []
      for entry in reader.entries {
        let contents = try reader.contents(of: entry)
        lines.append("\(entry.name) \(contents.count) \(CRC32(contents.span).value)")
      }
      return lines.joined(separator: "\t")
    } catch {
      return "error \(error.offset) \(error.reason)"
    }
  }

  private static func frames(_ path: String) throws -> [[UInt8]] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var frames: [[UInt8]] = []
    var at = 0
    while at + 4 <= bytes.count {
      let count = (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
      frames.append(Array(bytes[(at + 4)..<(at + 4 + count)]))
      at += 4 + count
    }
    return frames
  }

  private static func write(_ line: String, _ bytes: [UInt8] = []) {
    FileHandle.standardOutput.write(Data(line.utf8) + Data(bytes))
  }
}
