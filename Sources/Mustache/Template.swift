/// A Mustache template whose names are strict: an unknown one is an error, never an empty string.
///
/// The language is the part of the public specification that a page of one file needs: variables, sections, inverted
/// sections, comments and the rules for tags alone on their line. There are no partials, no other delimiters, no lambdas
/// and no inheritance.
public struct Template: Hashable, Sendable {
  /// The deepest nesting of sections.
  public static let deepestSection = 64
  /// The most bytes of one rendering, tested where a section begins.
  public static let largestResult = 64 << 20
  /// The most bytes by which names may make a text longer that knows only names.
  public static let largestGrowth = 1 << 20
  /// The most rounds of sections in one rendering.
  public static let mostRounds = 1_000_000
  /// The most contexts that names are looked up in, in one rendering.
  public static let mostLookups = 4_000_000

  /// The tags in order of appearance, without the closing tags of sections.
  public let tags: [Tag]

  let source: [UInt8]
  let nodes: [Node]

  /// Reads a template.
  ///
  /// - Throws: An error at the first tag that is not well formed.
  public init(_ source: String) throws(TemplateError) {
    self.source = Array(source.utf8)
    var parser = Parser(self.source)
    nodes = try parser.parse()
    tags = parser.tags
  }

  /// Returns the text of this template with the given values.
  ///
  /// - Parameters:
  ///   - value: The values, usually a record.
  ///   - escaping: How `{{name}}` is written; `{{{name}}}` and `{{&name}}` are never escaped.
  /// - Returns: The text.
  /// - Throws: An error at the tag that asks for something that is not there.
  public func rendered(_ value: Value, escaping: Escaping = .none) throws(TemplateError) -> String {
    var output: [UInt8] = []
    try render(value, escaping: escaping, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the text of this template with the given values as UTF-8.
  ///
  /// - Parameters:
  ///   - value: The values, usually a record.
  ///   - escaping: How `{{name}}` is written; `{{{name}}}` and `{{&name}}` are never escaped.
  ///   - output: What is appended to; after an error it is as before.
  /// - Throws: An error at the tag that asks for something that is not there.
  public func render(
    _ value: Value, escaping: Escaping = .none, into output: inout [UInt8]
  ) throws(TemplateError) {
    var renderer = Renderer(self, value, escaping: escaping)
    try renderer.render(nodes)
    output += renderer.output
  }
}
