import TestSupport
import Testing

/// Sources/CTemplates/templates.c, by which the program carries templates/ inside itself.
@Suite struct EmbeddedFilesTests {
  /// With RECORD_SNAPSHOTS=1 it is written from the folder.
  @Test func `every file of templates is compiled in under its path, and no other`() throws {
    let paths = try PackageFolder.files(below: "templates").sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    #expect(Set(paths.map(Self.name)).count == paths.count, "two paths have one name")
    let arrays = paths.map { path in
      "static const unsigned char \(Self.name(path))[] = {\n#embed \"../../templates/\(path)\"\n};\n"
    }
    let entries = paths.map { "  {\"\($0)\", \(Self.name($0)), sizeof \(Self.name($0))},\n" }
    try expectMadeFile(
      """
      // The files of templates/, compiled in. Made from the folder: a test holds it and can write it anew.

      #include "CTemplates.h"

      \(arrays.joined(separator: "\n"))
      static const nb_template files[] = {
      \(entries.joined())};

      const nb_template *nb_templates(void) { return files; }

      size_t nb_template_count(void) { return sizeof files / sizeof *files; }

      """, at: "Sources/CTemplates/templates.c")
  }

  /// The array of a file: its path with what C takes no name from as `_`.
  private static func name(_ path: String) -> String {
    "f_" + String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
