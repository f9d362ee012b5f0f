import FuzzSupport

/// The lines are what a clerk types; with one 0xFF the first part is a begun draft, with two the second is last year's report.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEntries(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Input(start, count)
  let isBegun = input.parts.count > 1
  let hasLast = input.parts.count > 2
  let lines = input.lines(from: hasLast ? 2 : isBegun ? 1 : 0).prefix(mostLines)
  for line in lines { expectFigures(line) }
  guard
    var talk = isBegun
      ? Talk(draft: input.part(0), last: hasLast ? input.part(1) : nil) : Talk(opening: lines[...])
  else { return 0 }
  talk.run(isBegun ? lines[...] : talk.left)
  // Walking on takes as long as a conversation.
  if count % 8 == 0 { talk.expectEnd() }
  return 0
}

private let mostLines = 150
