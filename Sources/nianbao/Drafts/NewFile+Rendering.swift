import AnnualReport

extension NewFile {
  /// A rendering under the name that its format has there.
  init(_ rendering: Rendering, named name: (OutputFormat) -> String) {
    self.init(name: name(rendering.format), bytes: rendering.bytes)
  }
}
