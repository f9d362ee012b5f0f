import Glibc

/// How many files this process may have open.
enum OpenFiles {
  /// The limit, raised as far as the system lets it.
  static func limit() -> Int {
    var limits = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return 256 }
    var raised = limits
    raised.rlim_cur = min(limits.rlim_max, 4096)
    if raised.rlim_cur > limits.rlim_cur, setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0
    {
      limits = raised
    }
    return Int(clamping: limits.rlim_cur)
  }
}
