extension Document {
  /// Adds an entry with a text to a map.
  ///
  /// - Parameters:
  ///   - key: The new entry's key.
  ///   - text: Its text; an empty one is written as an empty value.
  ///   - map: A map, or an empty value that becomes one; any other node is left alone.
  ///   - entry: The key of the entry to follow; without it, or where it is missing, the new one comes last.
  /// - Returns: The change: lines at the map's indentation, or a new part of a one-line map.
  public func inserting(_ key: String, _ text: String, into map: Node, after entry: String? = nil) -> Edit {
    inserting(key, .text(text), into: map, after: entry)
  }

  /// Adds an entry with a tree to a map.
  ///
  /// - Parameters:
  ///   - key: The new entry's key.
  ///   - value: Its value.
  ///   - map: A map, or an empty value that becomes one; any other node is left alone.
  ///   - entry: The key of the entry to follow; without it, or where it is missing, the new one comes last.
  /// - Returns: The change: lines at the map's indentation, or a new part of a one-line map.
  public func inserting(_ key: String, _ value: Tree, into map: Node, after entry: String? = nil) -> Edit {
    guard map.kind == .map else {
      return map.isEmpty
        ? replacing(map, with: .map([(key, value)])) : Edit(map.range.lowerBound..<map.range.lowerBound, "")
    }
    let entries = map.entries
    let before = entries.first { $0.key.text == entry } ?? entries.last
    guard map.style == .block, let before else {
      return insertingInFlow(Writer(lineBreak: lineBreak).flowEntry(key, value), map, after: before?.value)
    }
    return insertingLines(after: before.value) { $0.entry(key, value, map.data.indent) }
  }

  /// Adds an item at the end of a list.
  ///
  /// - Parameters:
  ///   - value: The new item.
  ///   - list: A list, or an empty value that becomes one; any other node is left alone.
  /// - Returns: The change: lines at the list's indentation, or a new part of a one-line list.
  public func appending(_ value: Tree, to list: Node) -> Edit {
    guard list.kind == .list else {
      return list.isEmpty
        ? replacing(list, with: .list([value])) : Edit(list.range.lowerBound..<list.range.lowerBound, "")
    }
    guard list.style == .block, let last = list.items.last else {
      return insertingInFlow(Writer(lineBreak: lineBreak).flow(value), list, after: list.items.last)
    }
    return insertingLines(after: last) { $0.item(value, list.data.indent) }
  }

  private func insertingInFlow(_ part: String, _ collection: Node, after item: Node?) -> Edit {
    guard let item else {
      let start = collection.range.lowerBound + 1
      return Edit(start..<start, part)
    }
    return Edit(item.range.upperBound..<item.range.upperBound, ", " + part)
  }

  private func insertingLines(after node: Node, _ lines: (Writer) -> String) -> Edit {
    let offset = nextLine(node.index)
    // What stands further in than one blank could be swallowed by a block text at any depth.
    let writer = Writer(lineBreak: lineBreak, allowsBlockText: !swallows(1, after: offset))
    let text = lines(writer)
    guard offset == bytes.count, bytes.last != Byte.lineFeed else { return Edit(offset..<offset, text) }
    let leaf = nodes[nodes[node.index].subtreeEnd - 1]
    guard leaf.style == .literal || leaf.style == .folded else {
      return Edit(offset..<offset, lineBreak + text)
    }
    // The block text at the end of the file has no line break; now that one follows, it must not become part of it.
    let header = BlockHeader(bytes, at: leaf.start)
    let indicator =
      (leaf.style == .folded ? ">" : "|") + (header.indicator > 0 ? String(header.indicator) : "") + "-"
    let body = String(decoding: bytes[header.end...], as: UTF8.self)
    return Edit(leaf.start..<bytes.count, indicator + body + lineBreak + text)
  }
}
