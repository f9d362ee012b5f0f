/// A file to be written.
struct NewFile: Sendable {
  let name: String
  let bytes: [UInt8]
}

/// A folder to be written with its files, which are put in their places at once.
struct NewFolder: Sendable {
  let name: String
  let files: [NewFile]
}
