import TestSupport
import Testing

/// The list in Sources/CTemplates/templates.c, by which the program carries templates/ inside itself.
@Suite struct EmbeddedFilesTests {
  @Test func `every file of templates is compiled in, and no other`() throws {
    let paths = try PackageFolder.files(below: "templates").sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    let expected = paths.enumerated().flatMap { number, path in
      [
        "static const unsigned char file\(number)[] = {", "#embed \"../../templates/\(path)\"",
        "  {\"\(path)\", file\(number), sizeof file\(number)},",
      ]
    }
    let lines = try PackageFolder.text("Sources/CTemplates/templates.c").split(separator: "\n").map(
      String.init)
    let missing = expected.filter { !lines.contains($0) }
    #expect(missing.isEmpty, "templates.c lacks:\n\(missing.joined(separator: "\n"))")
    let listed = lines.filter { $0.hasPrefix("  {\"") || $0.hasPrefix("#embed") }
    #expect(listed.count == 2 * paths.count, "templates.c lists files that are not there")
  }
}
