import AnnualReport
import Mustache

/// Files beside the answers that are only looked at or handed round: the list of what is open, and the draft.
///
/// Whoever hands them round writes in them; what was written in is not written over.
struct SideFiles {
  /// The draft folder.
  let folder: String
  /// The answers as they are.
  let answers: Answers
  let disk: Disk

  /// Writes the list of what is to be asked of whom.
  ///
  /// - Parameter text: The list.
  /// - Returns: What to tell the clerk.
  func list(_ text: String) -> String {
    write([NewFile(name: DraftFiles.listFile, bytes: Array(text.utf8))]) {
      "  要数清单写好了，可以打印、分发：\n    \($0[0])\n"
    }
  }

  /// Writes the report as it stands, with what is open and wrong on top, under other names than the report has.
  ///
  /// - Parameter findings: What is open and wrong.
  /// - Returns: What to tell the clerk.
  func draft(_ findings: [Finding]) -> String {
    let plain = FindingText(form: answers.form, file: DraftFiles.answersFile)
    do throws(TemplateError) {
      let renderings = try ReportRenderer(edition: answers.edition)
        .renderings(of: answers, as: [.html, .word], draftNotes: findings.map { plain.text($0) })
      return write(renderings.map { NewFile($0, named: DraftFiles.previewFile) }) {
        "  草稿写好了，用浏览器或者 Word 打开看：\n\($0.map { "    \($0)\n" }.joined())"
      }
    } catch {
      return "  草稿写不出来：\(error.message)\n"
    }
  }

  private func write(_ files: [NewFile], _ note: ([String]) -> String) -> String {
    do {
      switch try DraftFolder(folder).plan(files, edition: answers.edition.name, unit: answers.unit) {
      case .refused(let edits):
        let paths = edits.map(\.path).joined(separator: "、")
        return "  没有写。\(paths) 写好以后改过，没有覆盖；要新的，先把它改名或者移走\n"
      case .write(let change):
        if !change.isEmpty { try change.transaction(makesFolder: false, disk).run() }
        return note(files.map { Path.join(folder, $0.name) })
      }
    } catch {
      return "  没有写成。\(asFailure(error).message)\n"
    }
  }
}
