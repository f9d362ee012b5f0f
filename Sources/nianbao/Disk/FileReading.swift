import Glibc

/// Reading files whole.
enum FileReading {
  /// No answers file is larger.
  static let limit = 8 << 20
  /// No report is longer, also with pictures in it.
  static let documentLimit = 64 << 20

  /// The bytes of a file, `-` for standard input; never more than the limit.
  static func bytes(
    _ path: String, limit: Int = limit, followingLinks: Bool = true
  ) throws(FileError) -> [UInt8] {
    if path == "-" { return try all(of: STDIN_FILENO, path: path, limit: limit) }
    // A pipe in the place of a file is not waited for.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = uninterrupted { open(path, flags) }
    guard descriptor >= 0 else {
      throw FileError(path, errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable(code: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    if uninterrupted({ fstat(descriptor, &status) }) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path, .isFolder) }
      if status.st_mode & S_IFMT != S_IFREG { throw FileError(path, .isDevice) }
      if status.st_size > limit { throw FileError(path, .tooLarge) }
    }
    return try all(of: descriptor, path: path, limit: limit, expecting: Int(status.st_size))
  }

  private static func all(
    of descriptor: Int32, path: String, limit: Int, expecting: Int = 0
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var isOver = false
    var chunk = max(expecting + 1, 4096)
    while !isOver {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let got = uninterrupted { read(descriptor, buffer.baseAddress, buffer.count) }
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw FileError(path, failure == EISDIR ? .isFolder : .unreadable(code: failure)) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      // What is as long as was said is whole; asking for more would only say so.
      isOver = piece.isEmpty || bytes.count == expecting
      if bytes.count > limit { throw FileError(path, .tooLarge) }
      chunk = 1 << 16
    }
    return bytes
  }

  /// What lies in a folder, sorted by name.
  ///
  /// - Throws: Where the folder cannot be read.
  static func items(in folder: String) throws(FileError) -> [FolderItem] {
    var opened = opendir(folder)
    while opened == nil && errno == EINTR { opened = opendir(folder) }
    guard let handle = opened else {
      throw FileError(folder, errno == ENOENT ? .noFolder : .unreadable(code: errno))
    }
    defer { closedir(handle) }
    var items: [FolderItem] = []
    while let entry = next(of: handle) {
      let item = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          FolderItem($0, kind: entry.pointee.d_type)
        }
      }
      if item.name != "." && item.name != ".." { items.append(item) }
    }
    if errno != 0 { throw FileError(folder, .unreadable(code: errno)) }
    return items.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What comes next in a folder; nil at the end, or with `errno` where it cannot be read on.
  private static func next(of handle: OpaquePointer) -> UnsafeMutablePointer<dirent>? {
    repeat {
      errno = 0
      if let entry = readdir(handle) { return entry }
    } while errno == EINTR
    return nil
  }

  /// The names in a folder, sorted; nil where it is none.
  static func names(in folder: String) -> [String]? {
    try? items(in: folder).filter(\.isReadable).map(\.name)
  }

  /// Whether there is a folder of this name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return uninterrupted({ stat(path, &status) }) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a folder of this name that is no link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return uninterrupted({ lstat(path, &status) }) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file of this name that is no link to one.
  static func isRealFile(_ path: String) -> Bool {
    var status = stat()
    return uninterrupted({ lstat(path, &status) }) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is nothing of this name, not even a link that leads nowhere.
  static func isMissing(_ path: String) -> Bool {
    var status = stat()
    return uninterrupted({ lstat(path, &status) }) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Whether there is a link of this name.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return uninterrupted({ lstat(path, &status) }) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether there is anything of this name.
  static func exists(_ path: String) -> Bool { uninterrupted { access(path, F_OK) } == 0 }
}
