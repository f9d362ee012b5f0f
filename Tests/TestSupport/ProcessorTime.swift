import Glibc

/// The processor time that this thread spends on some work, so that what else the machine does is not counted.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try work()
  return now() - start
}

/// How many times as long some work takes on `large` as on `small`, by the shortest of several times each, since only
/// that one is free of disturbance.
///
/// A machine may be fast or slow; of ten times as much, work in proportion takes about ten times as long, and work that
/// grows with the square a hundred times.
public func growth<Input>(from small: Input, to large: Input, of work: (Input) throws -> Void) rethrows
  -> Double
{
  func shortest(_ input: Input, _ work: (Input) throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(1_000)
    for _ in 0..<3 { best = min(best, try processorTime { try work(input) }) }
    return best
  }
  let brief = try shortest(small, work)
  return try shortest(large, work) / brief
}
