import Glibc

/// Lets each worker do its part, each on a thread of its own, and waits for all of them.
///
/// The workers are handed over to the threads and back, so that nothing is shared while they run.
///
/// - Parameters:
///   - workers: The workers.
///   - besides: What is done here meanwhile; without it the first worker does its part here.
///   - work: What a worker does.
func inParallel<Worker: Sendable>(
  _ workers: inout [Worker], besides: (() -> Void)? = nil,
  _ work: @escaping @Sendable (inout Worker) -> Void
) {
  let jobs = workers.map { Job($0, work) }
  workers = []
  let own = jobs.prefix(besides == nil ? 1 : 0)
  let others = jobs.dropFirst(own.count)
  // A job that gets no thread is done here.
  let threads = others.map { start($0) }
  besides?()
  own.first?.run()
  for (job, thread) in zip(others, threads) {
    if let thread { pthread_join(thread, nil) } else { job.run() }
  }
  workers = jobs.map(\.worker)
}

/// What a function makes of each input, worked out on as many threads as can run, in the order of the inputs.
func inParallel<Input: Sendable, Result: Sendable>(
  _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Result
) -> [Result] {
  let count = usefulThreads(atMost: inputs.count)
  var parts = (0..<count).map { number in
    Part<Input, Result>(inputs: inputs[inputs.count * number / count..<inputs.count * (number + 1) / count])
  }
  inParallel(&parts) { part in part.results = part.inputs.map(transform) }
  return parts.flatMap(\.results)
}

private struct Part<Input: Sendable, Result: Sendable>: Sendable {
  let inputs: ArraySlice<Input>
  var results: [Result] = []
}

/// How many threads can run at the same time here.
func usefulThreads(atMost count: Int) -> Int {
  max(1, min(count, sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8))
}

private class Runnable {
  func run() {}
}

private final class Job<Worker>: Runnable {
  var worker: Worker
  private let work: (inout Worker) -> Void

  init(_ worker: Worker, _ work: @escaping (inout Worker) -> Void) {
    self.worker = worker
    self.work = work
  }

  override func run() { work(&worker) }
}

/// Starts a thread that runs a job, which the caller keeps alive until it has joined the thread.
private func start(_ job: Runnable) -> pthread_t? {
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { pointer in
      if let pointer { Unmanaged<Runnable>.fromOpaque(pointer).takeUnretainedValue().run() }
      return nil
    }, Unmanaged.passUnretained(job).toOpaque())
  return code == 0 ? thread : nil
}
