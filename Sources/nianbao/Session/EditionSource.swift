import AnnualReport
import CTemplates
import Mustache
import YAMLSubset

/// Where editions come from: those compiled in, and a folder that replaces or adds some.
enum EditionSource {
  /// The editions compiled in, with those of a folder in front of them; editions of the same name replace.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - readsChecks: Whether the named checks of those compiled in are read; those of a folder always are.
  /// - Returns: All of them.
  /// - Throws: The first edition of the folder that cannot be used.
  static func editions(folder: String?, readsChecks: Bool = true) throws(EditionSourceError) -> Editions {
    let builtIn = builtIn()
    var names = builtIn.keys.filter { $0 != Edition.commonFolder }.sorted()
    guard let folder else {
      // Named after their first years, so that the last is the newest; a test holds that all of them can be read.
      guard let newest = names.popLast() else { return Editions([]) }
      // Reading an edition is a fourth of what one `fill` does, 17 of 67 million instructions; the older ones are read when
      // they are first asked for, and then kept, by all threads.
      let older = OnDemand { [names] in names.compactMap { try? edition($0, of: builtIn, readsChecks) } }
      return Editions(newest: try edition(newest, of: builtIn, readsChecks), older: { older.value })
    }
    var found: [String: Edition] = [:]
    for name in names { found[name] = try edition(name, of: builtIn, readsChecks) }
    let folders = try files(in: folder)
    for (name, files) in folders.editions {
      do throws(EditionError) {
        let edition = try Edition(folder: name, files: files, common: folders.common)
        // What is compiled in was looked at by a test; what comes from a folder was not.
        _ = try edition.readSuggestions()
        found[name] = edition
      } catch {
        throw EditionSourceError(folder: "\(folder)/\(name)", reason: .edition(error))
      }
    }
    return Editions(Array(found.values))
  }

  private static func edition(
    _ name: String, of files: [String: [String: [UInt8]]], _ readsChecks: Bool
  ) throws(EditionSourceError) -> Edition {
    do throws(EditionError) {
      return try Edition(
        folder: name, files: files[name] ?? [:], common: files[Edition.commonFolder] ?? [:],
        readsChecks: readsChecks)
    } catch {
      throw EditionSourceError(folder: "（程序自带）\(name)", reason: .edition(error))
    }
  }

  /// The files compiled in: by folder, then by path inside it.
  static func builtIn() -> [String: [String: [UInt8]]] {
    var found: [String: [String: [UInt8]]] = [:]
    for template in UnsafeBufferPointer(start: nb_templates(), count: nb_template_count()) {
      let path = String(cString: template.path)
      let parts = path.split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let bytes = UnsafeBufferPointer(start: template.bytes, count: template.length)
      found[String(parts[0]), default: [:]][String(parts[1])] = Array(bytes)
    }
    return found
  }

  /// The files of editions by edition, and what all of them share.
  struct Folders {
    var editions: [String: [String: [UInt8]]] = [:]
    var common: [String: [UInt8]]
  }

  /// The editions in a folder: every folder in it that holds a form.
  ///
  /// What they share is in its folder `common`, and what that lacks is compiled in.
  static func files(in folder: String) throws(EditionSourceError) -> Folders {
    guard let names = FileReading.names(in: folder) else {
      throw EditionSourceError(folder: folder, reason: .noFolder)
    }
    var found = Folders(common: builtIn()[Edition.commonFolder] ?? [:])
    for name in names where !CopyName.isCopy(name) && !name.hasPrefix(".") {
      guard name == Edition.commonFolder || FileReading.exists("\(folder)/\(name)/form.yaml") else {
        continue
      }
      var files: [String: [UInt8]] = [:]
      try collect("\(folder)/\(name)", below: "", into: &files)
      if name == Edition.commonFolder {
        found.common.merge(files) { _, own in own }
      } else {
        found.editions[name] = files
      }
    }
    if found.editions.isEmpty { throw EditionSourceError(folder: folder, reason: .noEdition) }
    return found
  }

  /// Reads the files that an edition can have; whatever else lies there is nobody's business.
  private static func collect(
    _ folder: String, below path: String, into files: inout [String: [UInt8]]
  ) throws(EditionSourceError) {
    for name in FileReading.names(in: folder) ?? [] where !name.hasPrefix(".") && !CopyName.isCopy(name) {
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      if FileReading.isFolder("\(folder)/\(name)") {
        if inner == proseFolder { try collect("\(folder)/\(name)", below: inner, into: &files) }
        continue
      }
      guard kinds.contains(where: { name.hasSuffix($0) }) else { continue }
      let isNoted = path.isEmpty && name.hasSuffix(".yaml")
      if isNoted && !Edition.noted.contains(name) { continue }
      do throws(FileError) {
        files[inner] = try FileReading.bytes(
          "\(folder)/\(name)", limit: isNoted ? FileReading.limit : mostBytes)
      } catch {
        // A file that no edition reads may be unreadable.
        if !builtIn().values.contains(where: { $0[inner] != nil }) { continue }
        throw EditionSourceError(folder: folder, reason: .file(error))
      }
    }
  }

  /// No template and no suggested text is larger; what is, is not read.
  private static let mostBytes = 1 << 20
  /// The folder inside an edition's.
  private static let proseFolder = "prose"
  /// What the names of an edition's files end with.
  private static let kinds = [".yaml", ".txt", ".html"]
}

/// Why editions cannot be had from where they should come.
struct EditionSourceError: Failure {
  enum Reason {
    case noFolder
    case noEdition
    case file(FileError)
    case edition(EditionError)
  }

  let folder: String
  let reason: Reason

  var exitCode: ExitCode {
    switch reason {
    case .noFolder, .noEdition: .missing
    case .file(let error): error.exitCode
    case .edition: .notation
    }
  }

  /// What is the matter, one line for each defect.
  var message: String {
    switch reason {
    case .noFolder: "\(folder): 没有这个文件夹"
    case .noEdition: "\(folder): 里面没有格式；每个格式是一个文件夹，其中有 form.yaml"
    case .file(let error): error.message
    case .edition(let error): lines(error).joined(separator: "\n")
    }
  }

  private func lines(_ error: EditionError) -> [String] {
    switch error {
    case .missingFile(let path): ["\(folder)/\(path): 缺少这个文件"]
    case .notUTF8(let path): ["\(folder)/\(path): 文字编码不是 UTF-8"]
    case .notation(let path, let error):
      error.problems.map { "\(folder)/\(path):\($0.position.line):\($0.position.column): \($0.message)" }
    case .form(let error):
      error.defects.map { "\(folder)/\($0.file):\($0.position.line):\($0.position.column): \($0.message)" }
    case .suggestionNotation(let path, let error):
      error.problems.map { "\(folder)/\(path):\($0.position.line):\($0.position.column): \($0.message)" }
    case .suggestion(let path, let error):
      error.defects.map { "\(folder)/\(path):\($0.position.line):\($0.position.column): \($0.message)" }
    case .template(let path, let error): ["\(folder)/\(path):\(error.line):\(error.column): \(error.message)"]
    }
  }
}
