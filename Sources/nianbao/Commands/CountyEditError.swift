/// Outputs of a county that somebody edited, or a spreadsheet saved; then nothing is written.
struct CountyEditError: Failure {
  let paths: [String]
  var exitCode: ExitCode { .cannotWrite }
  var message: String {
    (paths.map { "\($0): 写好以后改过，或者用电子表格存过盘，没有覆盖" }
      + ["没有写任何文件。要留的换个名字另存，不要的删掉，再运行一次"]).joined(separator: "\n")
  }
}
