import Archive
import FuzzSupport

/// The input is read as compressed data and as a zip file, and it is packed and unpacked.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  unpack(bytes)
  read(bytes)
  repack(bytes)
  return 0
}

private let limit = 1 << 20

private func unpack(_ bytes: [UInt8]) {
  do throws(InflateError) {
    let result = try Inflater.inflate(bytes.span, limit: limit)
    expect(result.bytes.count <= limit, "\(result.bytes.count) bytes")
    expect((1...bytes.count).contains(result.consumed), "\(result.consumed) of \(bytes.count) bytes consumed")
    // What follows makes no difference, and neither does a limit that is just enough.
    let more = bytes.prefix(result.consumed) + [0xFF]
    let again = Array(more)
    expect(
      (try? Inflater.inflate(again.span, limit: result.bytes.count)) == result,
      "read differently with more behind it")
  } catch {
    expect((0...bytes.count).contains(error.offset), "no such byte: \(error)")
  }
}

private func read(_ bytes: [UInt8]) {
  do throws(ZipError) {
    var reader = try ZipReader(bytes, limits: ZipLimits(entry: limit, total: 4 * limit))
    var total = 0
    for entry in reader.entries {
      expect(entry.data.lowerBound >= 0 && entry.data.upperBound <= bytes.count, "no such bytes: \(entry)")
      total += try reader.contents(of: entry).count
    }
    expect(total <= 4 * limit, "\(total) bytes")
  } catch {
    expect((0...bytes.count).contains(error.offset), "no such byte: \(error)")
  }
}

private func repack(_ bytes: [UInt8]) {
  var writer = ZipWriter()
  writer.add(PackedEntry(name: "a", contents: bytes))
  writer.add(PackedEntry(name: "b/年报", contents: bytes.reversed()))
  do throws(ZipError) {
    var reader = try ZipReader(writer.finished())
    let entries = reader.entries
    expect(entries.map(\.name) == ["a", "b/年报"], "\(entries)")
    expect(try reader.contents(of: entries[0]) == bytes, "other bytes")
    expect(try reader.contents(of: entries[1]) == bytes.reversed(), "other bytes")
  } catch {
    fail("not read back: \(error)")
  }
}
