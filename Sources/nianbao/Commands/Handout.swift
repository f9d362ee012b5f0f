import AnnualReport
import Mustache

/// Files beside the answers that are only looked at or handed round: the list of what is open, and the draft.
struct Handout {
  /// The draft folder.
  let folder: String
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
  /// - Parameters:
  ///   - answers: The answers as they are.
  ///   - findings: What is open and wrong.
  /// - Returns: What to tell the clerk.
  func draft(_ answers: Answers, _ findings: [Finding]) -> String {
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
    var transaction = Transaction(in: folder, disk: disk)
    for file in files {
      let present = try? FileReading.bytes(Path.join(folder, file.name))
      transaction.write(file, over: present.map { .bytes($0) } ?? .nothing)
    }
    do throws(WriteFailure) {
      try transaction.run()
      return note(files.map { Path.join(folder, $0.name) })
    } catch {
      return "  没有写成。\(error.message)\n"
    }
  }
}
