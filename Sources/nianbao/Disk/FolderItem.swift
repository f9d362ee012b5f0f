/// What lies in a folder.
struct FolderItem {
  let name: String
  /// Whether it is a file, and no link; where the file system does not say, nothing is known.
  let isFile: Bool
}
