import AnnualReport
import Text
import YAMLSubset

/// Says what was edited by hand in a report, and where in the answers file it belongs.
struct HandEditWording {
  let draft: LoadedDraft
  /// The outputs as the program wrote them.
  let originals: [NewFile]

  func refusal(_ edits: [HandEdit]) -> HandEditRefusal {
    let shown = edits.map { $0.isRecorded || $0.isToGo ? text($0) : unrecorded($0) }.joined()
    let files = edits.compactMap { edit in
      edit.found.map { NewFile(name: Path.split(edit.path).name, bytes: $0) }
    }
    if edits.allSatisfy(\.isToGo) {
      return HandEditRefusal(
        files: files, text: shown + "  撤销公布日期，更正说明就要移走；手改的内容要留，请先另存一份。",
        option: "  照样撤销，加 --discard-edits，手改的文件也移到 history 里",
        discarding: "照样撤销：手改的文件也移到 history 里")
    }
    guard edits.contains(where: \.isRecorded) else {
      return HandEditRefusal(
        files: files, text: shown + "  手工改过、要留的，先改进答案文件，再运行一次。",
        option: "  没有手工改过的，加 --discard-edits，原来的移到 history 里，再写出新的报告")
    }
    return HandEditRefusal(
      files: files, text: shown + "  手改的内容要留，请改进答案文件 \(draft.path)，再运行一次。", option: HandEditRefusal.discard)
  }

  /// Of what there is no record: what stands there beside what would be written.
  private func unrecorded(_ edit: HandEdit) -> String {
    let text = "\(edit.path): \(HandEdit.unrecorded)\n"
    guard let found = edit.found, found.count <= FileReading.limit,
      DraftFiles.isText(Path.split(edit.path).name)
    else { return text }
    let difference = LineDifference(from: found, to: edit.wanted)
    return text + "  不同的地方（- 现有的，+ 这次要写的）：\n" + listed(difference, isText: true)
  }

  private func text(_ edit: HandEdit) -> String {
    var text = "\(edit.path): \(edit.isToGo ? Self.standing(edit) : "这份报告写好以后手工改过，没有覆盖")\n"
    let name = Path.split(edit.path).name
    guard let found = edit.found, found.count <= FileReading.limit else { return text + "  文件很大，没有逐行对照\n" }
    let isText = DraftFiles.isText(name)
    guard let original = originals.first(where: { $0.name == name }) else {
      if edit.isToGo { return text }
      // Of a notice of corrections only the next one is known.
      guard let difference = HandEdit.difference(name, from: found, to: edit.wanted) else { return text }
      return text + "  不同的地方（- 现有的，+ 这次要写的）：\n" + listed(difference, isText: isText)
    }
    guard let difference = HandEdit.difference(name, from: original.bytes, to: found) else {
      return text + (isText ? "" : "  文字和数字没有看出改动，可能改的是版式，请自己对照\n")
    }
    text += "  不同的地方（- 程序写的，+ 手改的）：\n" + listed(difference, isText: isText)
    if !isText { return text }
    let format = OutputFormat.allCases.first { DraftFiles.reportFile($0) == name }
    return text + (format.map { places(difference, format: $0) } ?? "")
  }

  /// Why a notice of corrections that is to go still stands there.
  private static func standing(_ edit: HandEdit) -> String {
    edit.isRecorded ? "这份更正说明写好以后手工改过，没有移走" : "这份更正说明没有记录（.made），看不出有没有手工改过，没有移走"
  }

  private func listed(_ difference: LineDifference, isText: Bool) -> String {
    var text = ""
    let ends = Self.sharedStarts(difference.lines)
    for (line, shared) in zip(difference.lines, ends).prefix(HandEdit.mostLines) {
      text += HandEdit.shown(Self.shortened(line, shared: shared), isNumbered: isText)
    }
    let more = difference.lines.count - HandEdit.mostLines
    return more > 0 ? text + "  还有 \(more) 行不同\n" : text
  }

  /// How many characters at its start each line shares with the one that it replaces or is replaced by.
  private static func sharedStarts(_ lines: [LineDifference.Line]) -> [Int] {
    lines.indices.map { index in
      let other = lines[index].isAdded ? index - 1 : index + 1
      guard lines.indices.contains(other), lines[other].isAdded != lines[index].isAdded else { return 0 }
      return zip(lines[index].text, lines[other].text).prefix { $0 == $1 }.count
    }
  }

  /// The line from shortly before the place where it differs.
  private static func shortened(_ line: LineDifference.Line, shared: Int) -> LineDifference.Line {
    guard shared > mostShared else { return line }
    let text = "…" + line.text.dropFirst(shared - mostShared)
    return LineDifference.Line(isAdded: line.isAdded, number: line.number, text: text)
  }

  private static let mostShared = 30

  private func places(_ difference: LineDifference, format: OutputFormat) -> String {
    let made = (draft.earlier ?? draft.file).answers
    guard let rendering = try? ReportRenderer(edition: made.edition).renderings(of: made, as: [format]).first
    else { return "" }
    var found: [EditedPlace] = []
    for (line, edited) in replaced(difference.lines) {
      for place in rendering.editedPlaces(line: line, edited: edited, in: draft.file.answers)
      where !found.contains(place) {
        found.append(place)
      }
    }
    if found.isEmpty { return "" }
    return "  在答案文件 \(draft.path) 里的位置：\n"
      + found.prefix(HandEdit.mostLines).map { "    \(words($0))\n" }.joined()
  }

  private func words(_ place: EditedPlace) -> String {
    let line = place.source?.lineAndColumn.map { "第 \($0.line) 行" } ?? "由程序相加，改它的各部分"
    return "\(place.label)（\(place.name)）：\(line)"
  }

  /// The lines of the original that are gone, each with what stands in its place.
  private func replaced(_ lines: [LineDifference.Line]) -> [(line: Int, edited: String?)] {
    var result: [(line: Int, edited: String?)] = []
    var gone: [Int] = []
    var come: [String] = []
    func pair() {
      for (index, line) in gone.enumerated() { result.append((line, index < come.count ? come[index] : nil)) }
    }
    for line in lines {
      if !line.isAdded && (!come.isEmpty || gone.last.map { $0 + 1 != line.number } ?? false) {
        pair()
        (gone, come) = ([], [])
      }
      if line.isAdded { come.append(line.text) } else { gone.append(line.number) }
    }
    pair()
    return result
  }
}
