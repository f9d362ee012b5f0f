import Glibc

/// What lies in a folder.
struct FolderItem {
  /// Its name; where that is not UTF-8, what can be read of it.
  let name: String
  /// Whether the name is UTF-8, so that it leads to the item.
  let isReadable: Bool
  let kind: Kind

  enum Kind {
    case file
    case folder
    case link
    /// Something else, or the file system does not say.
    case other
  }

  /// An item as the system tells it.
  init(_ name: UnsafePointer<CChar>, kind: UInt8) {
    if let valid = String(validatingCString: name) {
      (self.name, isReadable) = (valid, true)
    } else {
      (self.name, isReadable) = (String(cString: name), false)
    }
    switch Int(kind) {
    case Int(DT_REG): self.kind = .file
    case Int(DT_DIR): self.kind = .folder
    case Int(DT_LNK): self.kind = .link
    default: self.kind = .other
    }
  }
}
