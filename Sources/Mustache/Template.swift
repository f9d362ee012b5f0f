/// A Mustache template whose names are strict: an unknown one is an error, never an empty string.
///
/// The language is the core of the public specification: variables, sections, inverted sections, comments, partials,
/// new delimiters and the rules for tags alone on their line. There are no lambdas and no inheritance.
public struct Template: Hashable, Sendable {
  /// The deepest nesting of sections in one source.
  public static let deepestSection = 64
  /// The deepest nesting of partials in one rendering.
  public static let deepestPartial = 64
  /// The most bytes of one rendering, tested where sections and partials begin a round.
  public static let largestResult = 64 << 20
  /// The most bytes by which names may make a text longer that knows only names.
  public static let largestGrowth = 1 << 20
  /// The most rounds of sections and partials in one rendering.
  public static let mostRounds = 1_000_000
  /// The most contexts that names are looked up in, in one rendering.
  public static let mostLookups = 4_000_000
  /// The most bytes of a new delimiter.
  public static let longestDelimiter = 16

  /// The tags in order of appearance, without the closing tags of sections.
  public let tags: [Tag]

  let source: [UInt8]
  let steps: [Step]

  /// Reads a template.
  ///
  /// - Throws: An error at the first tag that is not well formed.
  public init(_ source: String) throws(TemplateError) {
    var parser = Parser(Array(source.utf8))
    try parser.parse()
    self.source = parser.source
    tags = parser.tags
    steps = parser.steps
  }

  /// Returns the text of this template with the given values.
  ///
  /// - Parameters:
  ///   - value: The values, usually a record.
  ///   - escaping: How `{{name}}` is written; `{{{name}}}` and `{{&name}}` are never escaped.
  ///   - partials: The templates that `{{>name}}` may name.
  /// - Returns: The text.
  /// - Throws: An error at the tag that asks for something that is not there.
  public func rendered(
    _ value: Value, escaping: Escaping = .none, partials: [String: Template] = [:]
  ) throws(TemplateError) -> String {
    var output: [UInt8] = []
    try render(value, escaping: escaping, partials: partials, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the text of this template with the given values as UTF-8.
  ///
  /// - Parameters:
  ///   - value: The values, usually a record.
  ///   - escaping: How `{{name}}` is written; `{{{name}}}` and `{{&name}}` are never escaped.
  ///   - partials: The templates that `{{>name}}` may name.
  ///   - output: What is appended to; after an error it is as before.
  /// - Throws: An error at the tag that asks for something that is not there.
  public func render(
    _ value: Value, escaping: Escaping = .none, partials: [String: Template] = [:], into output: inout [UInt8]
  ) throws(TemplateError) {
    let before = output.count
    var renderer = Renderer(self, value, escaping: escaping, partials: partials)
    // The buffer changes hands, so that it is never copied.
    swap(&renderer.output, &output)
    defer { swap(&renderer.output, &output) }
    do throws(TemplateError) {
      try renderer.run()
    } catch {
      renderer.output.removeLast(renderer.output.count - before)
      throw error
    }
  }
}
