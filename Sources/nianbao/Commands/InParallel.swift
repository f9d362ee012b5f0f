import Glibc
import Synchronization

/// Has workers do numbered pieces of work, each on a thread of its own, and waits for all of them.
///
/// Threads of the C library and not tasks: an async `main` takes 6 to 10 ms at the start of a program that is done in 5,
/// and the library of tasks adds 0.6 MB to its file. What the compiler cannot check here, since a thread is handed no more
/// than an address: that a job outlives its thread and is touched by nobody else meanwhile. Both hold because this
/// function keeps all jobs and reads them only after `pthread_join`.
///
/// Whoever is free takes the next piece, so that none is at work for more than one piece longer than the others. The workers
/// are handed over to the threads and back, so that of what changes they share only the number of the next piece.
///
/// - Parameters:
///   - workers: The workers.
///   - pieces: How many pieces there are.
///   - besides: What is done here meanwhile; without it the first worker works here.
///   - work: What a worker makes of the piece of a number; nil where no more is to be done.
/// - Returns: What was made, in the order of the pieces.
func inParallel<Worker: Sendable, Result: Sendable>(
  _ workers: inout [Worker], pieces: Int, besides: (() -> Void)? = nil,
  _ work: @escaping @Sendable (inout Worker, Int) -> Result?
) -> [Result] {
  let next = NextPiece()
  let jobs = workers.map { Job($0, pieces, next, work) }
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
  return jobs.flatMap(\.results).sorted { $0.piece < $1.piece }.map(\.result)
}

/// What a function makes of each input, worked out on as many threads as can run, in the order of the inputs.
func inParallel<Input: Sendable, Result: Sendable>(
  _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Result
) -> [Result] {
  var workers: [Void] = Array(repeating: (), count: usefulThreads(atMost: inputs.count))
  return inParallel(&workers, pieces: inputs.count) { _, piece in transform(inputs[piece]) }
}

/// How many threads can run at the same time here.
func usefulThreads(atMost count: Int) -> Int {
  max(1, min(count, sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8))
}

/// The number of the piece that nobody has begun yet; a class, since all workers count it on.
private final class NextPiece: Sendable {
  private let number = Atomic(0)

  func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
}

/// What a thread is handed: an address of a thing whose type says nothing of the work.
///
/// Only a class has one.
private class Runnable {
  func run() {}
}

/// A worker with the pieces that it takes and what it made of them.
private final class Job<Worker, Result>: Runnable {
  var worker: Worker
  var results: [(piece: Int, result: Result)] = []
  private let pieces: Int
  private let next: NextPiece
  private let work: (inout Worker, Int) -> Result?

  init(_ worker: Worker, _ pieces: Int, _ next: NextPiece, _ work: @escaping (inout Worker, Int) -> Result?) {
    self.worker = worker
    self.pieces = pieces
    self.next = next
    self.work = work
  }

  override func run() {
    while case let piece = next.take(), piece < pieces, let result = work(&worker, piece) {
      results.append((piece, result))
    }
  }
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
