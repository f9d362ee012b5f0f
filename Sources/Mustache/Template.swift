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
    String(decoding: try rendering(value, escaping: escaping).bytes, as: UTF8.self)
  }

  /// Returns the text of this template with the given values as UTF-8, and where it has them.
  ///
  /// - Parameters:
  ///   - value: The values, usually a record.
  ///   - escaping: How `{{name}}` is written; `{{{name}}}` and `{{&name}}` are never escaped.
  /// - Returns: The text, and the values in it in order.
  /// - Throws: An error at the tag that asks for something that is not there.
  public func rendering(_ value: Value, escaping: Escaping = .none) throws(TemplateError) -> Rendering {
    var renderer = Renderer(self, value, escaping: escaping)
    try renderer.render(nodes)
    return Rendering(bytes: renderer.output, values: renderer.printed)
  }
}
