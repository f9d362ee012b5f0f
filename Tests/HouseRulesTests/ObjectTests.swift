import Foundation
import TestSupport
import Testing

/// The parts of the library whose use shows only in what the compiler made of the sources.
@Suite struct ObjectTests {
  /// `contains(String)`, `replacing`, `firstRange`, `split(separator: String)` and the like bring in the engine for
  /// regular expressions: a third of the program's size, and it is not there in Embedded Swift.
  @Test(arguments: ["Text", "YAMLSubset", "Mustache", "AnnualReport", "nianbao"])
  func `no source uses the library's string processing`(module: String) throws {
    let sources = try PackageFolder.files(below: "Sources/\(module)").filter { $0.hasSuffix(".swift") }
    let symbol = Data("17_StringProcessing".utf8)
    #expect(sources.count > 5)
    for source in sources {
      let name = URL(filePath: source).lastPathComponent
      let object = Bundle.main.bundleURL.appending(path: "\(module).build/\(name).o")
      #expect(try Data(contentsOf: object).range(of: symbol) == nil, "\(source)")
    }
  }
}
