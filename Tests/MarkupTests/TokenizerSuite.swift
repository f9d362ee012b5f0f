import Foundation
import TestSupport

@testable import Markup

/// The public tests of HTML tokenizers, html5lib-tests.
struct TokenizerSuite {
  struct Case {
    let name: String
    let page: [UInt8]
    let content: HTMLTokenizer.Content
    let lastStart: String
    let tokens: [Token]
  }

  /// A token as the suite writes it, text and comments as bytes.
  enum Token: Equatable {
    case text([UInt8])
    case comment([UInt8])
    case startTag(String, [String: String], isSelfClosing: Bool)
    case endTag(String)
    case documentType(HTMLDocumentType)
  }

  static let folder = PublicSuite.file("html5lib-tokenizer")

  static func cases() throws -> [Case] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".test")
    }
    return try names.sorted().flatMap { name in
      let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: folder.appending(path: name)))
      return file.tests.flatMap { $0.cases(in: name) }
    }
  }

  private struct File: Decodable {
    let tests: [Test]
  }

  private struct Test: Decodable {
    let description: String
    let input: String
    let output: [Output]
    let initialStates: [String]?
    let lastStartTag: String?
    let doubleEscaped: Bool?

    func cases(in file: String) -> [Case] {
      (initialStates ?? ["Data state"]).map { state in
        Case(
          name: "\(file): \(description) (\(state))", page: bytes(input),
          content: TokenizerSuite.contents[state] ?? .data, lastStart: lastStartTag ?? "",
          tokens: TokenizerSuite.joined(output.map(token)))
      }
    }

    private func token(_ output: Output) -> Token {
      func text(_ number: Int) -> String? {
        output.parts[number].text.map { String(decoding: bytes($0), as: UTF8.self) }
      }
      switch output.parts[0].text {
      case "Character": return .text(bytes(output.parts[1].text ?? ""))
      case "Comment": return .comment(bytes(output.parts[1].text ?? ""))
      case "EndTag": return .endTag(text(1) ?? "")
      case "DOCTYPE":
        return .documentType(
          HTMLDocumentType(
            name: text(1), publicID: text(2), systemID: text(3), forcesQuirks: output.parts[4].flag == false))
      default:
        var attributes: [String: String] = [:]
        for (name, value) in output.parts[2].attributes ?? [:] {
          attributes[String(decoding: bytes(name), as: UTF8.self)] = String(
            decoding: bytes(value), as: UTF8.self)
        }
        let isSelfClosing = output.parts.count > 3 && output.parts[3].flag == true
        return .startTag(text(1) ?? "", attributes, isSelfClosing: isSelfClosing)
      }
    }

    /// A text as UTF-8, `\uXXXX` replaced where the suite wrote it twice escaped; half a pair becomes three bytes.
    private func bytes(_ text: String) -> [UInt8] {
      guard doubleEscaped == true else { return Array(text.utf8) }
      var units: [UInt16] = []
      var rest = Array(text.utf16)[...]
      while let unit = rest.popFirst() {
        if unit == 0x5C, rest.first == 0x75, rest.count >= 5,
          let number = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
        {
          units.append(number)
          rest = rest.dropFirst(5)
        } else {
          units.append(unit)
        }
      }
      var bytes: [UInt8] = []
      var index = 0
      while index < units.count {
        let unit = units[index]
        if index + 1 < units.count, UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(units[index + 1]) {
          bytes += Array(String(decoding: units[index...(index + 1)], as: UTF16.self).utf8)
          index += 2
        } else if UTF16.isSurrogate(unit) {
          bytes += [0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F)]
          index += 1
        } else {
          bytes += Array(String(decoding: [unit], as: UTF16.self).utf8)
          index += 1
        }
      }
      return bytes
    }
  }

  /// A part of a token: a text, nothing, a truth, or attributes.
  private struct Part: Decodable {
    var text: String?
    var flag: Bool?
    var attributes: [String: String]?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try? container.decode(String.self)
      flag = try? container.decode(Bool.self)
      attributes = try? container.decode([String: String].self)
    }
  }

  private struct Output: Decodable {
    let parts: [Part]

    init(from decoder: any Decoder) throws {
      parts = try [Part](from: decoder)
    }
  }

  private static let contents: [String: HTMLTokenizer.Content] = [
    "Data state": .data, "RCDATA state": .references, "RAWTEXT state": .raw, "Script data state": .script,
    "PLAINTEXT state": .plain, "CDATA section state": .section,
  ]

  /// What our tokenizer makes of a case.
  static func tokens(of example: Case) -> [Token] {
    var tokenizer = HTMLTokenizer(example.page, content: example.content, lastStart: example.lastStart)
    var tokens: [Token] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let bytes): tokens.append(.text(bytes))
      case .comment(let bytes): tokens.append(.comment(bytes))
      case .endTag(let name): tokens.append(.endTag(name))
      case .documentType(let type): tokens.append(.documentType(type))
      case .startTag(let name, let attributes, let isSelfClosing):
        let pairs = attributes.map { ($0.name, $0.value) }
        tokens.append(.startTag(name, Dictionary(uniqueKeysWithValues: pairs), isSelfClosing: isSelfClosing))
      }
    }
    return joined(tokens)
  }

  /// Texts that follow one another as one.
  private static func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    for token in tokens {
      if case .text(let next) = token, case .text(let text) = joined.last {
        joined[joined.count - 1] = .text(text + next)
      } else {
        joined.append(token)
      }
    }
    return joined
  }
}
