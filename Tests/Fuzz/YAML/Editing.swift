import FuzzSupport
import TestSupport
import YAMLSubset

/// Edits a document again and again as a script says; after each edit it reads as what was wanted.
func edit(_ document: Document, _ script: Script) {
  var document = document
  var script = script
  for _ in 0..<mostEdits where !script.isOver {
    guard let edited = editOnce(document, &script) else { return }
    document = edited
  }
}

private let mostEdits = 6
/// Documents have at most 32 levels; deeper nodes are left alone, because what is put there has levels of its own.
private let deepestSpot = 26
/// Keys have at most 1,000 characters with their escapes.
private let longestKey = 80

private func editOnce(_ document: Document, _ script: inout Script) -> Document? {
  let spots = Spot.all(document.root).filter { $0.path.count <= deepestSpot }
  guard let spot = script.one(of: spots) else { return nil }
  let shape = Shape(document.root)
  switch script.choice(below: 6) {
  case 0:
    let text = text(&script)
    return changed(
      document, document.replacing(spot.node, with: text), "\(spot.path) := \(text.debugDescription)"
    ) {
      shape.changing(spot.path[...]) { _ in .text(text) }
    }
  case 1:
    let tree = tree(&script)
    return changed(document, document.replacing(spot.node, with: tree), "\(spot.path) := \(Shape(tree))") {
      shape.changing(spot.path[...]) { _ in Shape(tree) }
    }
  case 2: return inserted(document, spot, shape, &script)
  case 3: return appended(document, spot, shape, &script)
  case 4: return removed(document, spot, shape, &script)
  default: return renamed(document, spot, shape, &script)
  }
}

private func inserted(_ document: Document, _ spot: Spot, _ shape: Shape, _ script: inout Script) -> Document?
{
  guard spot.node.kind == .map || spot.node.isEmpty else { return document }
  let before = script.one(of: [nil] + spot.node.entries.map(\.key.text))
  let key = key(&script)
  let tree = tree(&script)
  let edit = document.inserting(key, tree, into: spot.node, after: before ?? nil)
  return changed(document, edit, "into \(spot.path) after \(before.debugDescription): \(key) \(Shape(tree))")
  {
    shape.changing(spot.path[...]) {
      let pair = Shape.Pair(key: key, value: Shape(tree))
      guard case .map(var pairs) = $0 else { return .map([pair]) }
      let place = pairs.firstIndex { pair in before.map { pair.key == $0 } ?? false }
      pairs.insert(pair, at: place.map { $0 + 1 } ?? pairs.count)
      return .map(pairs)
    }
  }
}

private func appended(_ document: Document, _ spot: Spot, _ shape: Shape, _ script: inout Script) -> Document?
{
  guard spot.node.kind == .list || spot.node.isEmpty else { return document }
  let tree = tree(&script)
  return changed(document, document.appending(tree, to: spot.node), "to \(spot.path): \(Shape(tree))") {
    shape.changing(spot.path[...]) {
      guard case .list(let items) = $0 else { return .list([Shape(tree)]) }
      return .list(items + [Shape(tree)])
    }
  }
}

private func removed(_ document: Document, _ spot: Spot, _ shape: Shape, _ script: inout Script) -> Document?
{
  let entries = spot.node.entries
  guard !entries.isEmpty else { return document }
  let place = script.choice(below: entries.count)
  return changed(document, document.removing(entries[place]), "\(spot.path) without \(place)") {
    shape.changing(spot.path[...]) {
      guard case .map(var pairs) = $0 else { return $0 }
      pairs.remove(at: place)
      return pairs.isEmpty && spot.node.style == .block ? .text("") : .map(pairs)
    }
  }
}

private func renamed(_ document: Document, _ spot: Spot, _ shape: Shape, _ script: inout Script) -> Document?
{
  let entries = spot.node.entries
  guard !entries.isEmpty else { return document }
  let place = script.choice(below: entries.count)
  let key = key(&script)
  return changed(
    document, document.replacing(entries[place].key, with: key), "\(spot.path) key \(place): \(key)"
  ) {
    shape.changing(spot.path[...]) {
      guard case .map(var pairs) = $0 else { return $0 }
      pairs[place].key = key
      return .map(pairs)
    }
  }
}

/// The document after an edit.
private func changed(_ document: Document, _ edit: Edit, _ what: String, _ wanted: () -> Shape) -> Document {
  let bytes = document.applying([edit])
  func story() -> String {
    "\(String(decoding: document.bytes, as: UTF8.self).debugDescription) \(what)\n"
      + "gave \(String(decoding: bytes, as: UTF8.self).debugDescription)\n"
  }
  do throws(SyntaxError) {
    let edited = try Document(bytes)
    let found = Shape(edited.root)
    let wanted = wanted()
    expect(found == wanted, "\(story())read \(found)\nwant \(wanted)")
    return edited
  } catch {
    fail("\(story())refused: \(error.problems)")
  }
}

// MARK: What is put in

private func text(_ script: inout Script) -> String {
  let number = script.choice(below: texts.count + 1)
  return number < texts.count ? texts[number] : script.text()
}

private func key(_ script: inout Script) -> String {
  let key = String(text(&script).prefix(longestKey))
  return key.isEmpty ? "键" : key
}

private func tree(_ script: inout Script) -> Tree {
  switch script.choice(below: 8) {
  case 0: .map([])
  case 1: .list([])
  case 2: .flow([("a", .text(text(&script))), ("b", .text(text(&script)))])
  case 3: .map([("a", .text(text(&script))), (key(&script), .map([("c", .text(text(&script)))]))])
  case 4: .list([.text(text(&script)), .map([("k", .text(text(&script))), ("l", .text(""))])])
  case 5: .list([.list([.text(text(&script)), .flow([])]), .flow([("q", .list([.text("")]))])])
  default: .text(text(&script))
  }
}

private let texts = [
  "", "0", "长一点的文字，有逗号：和冒号。", "a: b", "a #b", "#", "- x", "-", "?", "{{名}}", "[x]", " lead", "trail ",
  "tab\there", "it's", "say \"hi\"", "back\\slash", "one\ntwo", "one\ntwo\n", "one\n", "\n", "\n\n",
  "\nlead\n",
  "a\n\n\nb\n", " s\nt\n", "a\n \nb", "t\n\tu\n", "end\n\n", "x\n  \n", "# c\n# d\n", "\u{85}", "\u{FEFF}x",
  "a\r\nb",
  "：", "｛x｝", "2，b：0", "　x", "---", "...", "--- a\n...\n", "<<", "&a", "`", "|", ">", "a:", ":", "a,b",
  "a\u{2028}b",
  "\u{301}x", "x\n\n\n", "…\n---\n",
]
