import AnnualReport
import FuzzSupport
import YAMLSubset

@testable import nianbao

/// The first part is an answers file, the second last year's, the lines of the others are corrections.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(start, count)
  guard let document = read(input.part(0)) else { return 0 }
  let last = read(input.part(1))
  var checked: Set<String> = []
  for editions in Shipped.choices {
    let file = Shipped.file(document, "answers.yaml", editions)
    guard checked.insert(file.answers.edition.name).inserted else { continue }
    check(file, after: last.map { Shipped.file($0, "last.yaml", editions) })
    correct(file, input.lines(from: 2), editions)
  }
  return 0
}

/// A file as the program reads it; nil where it is refused.
private func read(_ bytes: [UInt8]) -> Document? {
  do throws(FileError) {
    let text = try Shipped.decoding.utf8(bytes, path: "answers.yaml")
    do throws(SyntaxError) {
      return try Document(text)
    } catch {
      expectPlaced(error, in: text)
      expectJSON(Review.jsonLine(file: "answers.yaml", error: error))
      return nil
    }
  } catch {
    expectPlain(error.message, "message")
    return nil
  }
}

/// The editions that come with the program.
enum Shipped {
  /// Both together, as the program has them, and each alone.
  static let choices: [Editions] = {
    guard let both = try? EditionSource.editions(folder: nil) else { fail("the editions cannot be read") }
    return [both] + both.all.map { Editions([$0]) }
  }()

  /// Renderers that have drawn their tables once.
  static let renderers: [String: ReportRenderer] = {
    guard let blank = try? Document("") else { fail("no document") }
    var renderers: [String: ReportRenderer] = [:]
    for editions in choices.dropFirst() {
      let answers = file(blank, "answers.yaml", editions).answers
      var renderer = ReportRenderer(edition: answers.edition)
      _ = try? renderer.renderings(of: answers)
      renderers[answers.edition.name] = renderer
    }
    return renderers
  }()

  static let decoding = TextDecoding { ["年度", "单位", "申请"] }

  static func file(_ document: Document, _ name: String, _ editions: Editions) -> AnswersFile {
    let file = AnswersFile(document, named: name, editions: editions, presentYear: 2026)
    guard let file else { fail("no answers") }
    return file
  }
}
