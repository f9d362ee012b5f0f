import AnnualReport
import Mustache

/// A template that the edition brought along and that cannot be printed.
extension TemplateError: Failure {
  var exitCode: ExitCode { .notation }
}
