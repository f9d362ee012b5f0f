public import Foundation

/// The public test suites of others, which are not part of this repository.
public enum PublicSuite {
  /// A suite's file: in the folder named by NIANBAO_SUITES, else in `shared/suites` beside a folder that holds the package.
  public static func file(_ name: String) -> URL? {
    var folders: [URL] = []
    if let named = ProcessInfo.processInfo.environment["NIANBAO_SUITES"] {
      folders.append(URL(filePath: named))
    }
    var folder = PackageFolder.url
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      folders.append(folder.appending(path: "shared/suites"))
    }
    return folders.map { $0.appending(path: name) }.first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
