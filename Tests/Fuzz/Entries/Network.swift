/// A network of edges with bounds; finds a flow that keeps them all.
struct Network {
  private var heads: [Int] = []
  /// What more can go along an edge; the edge back has the next number.
  private var rest: [Int] = []
  private var edges: [[Int]] = []
  private var lows: [Int] = []

  static let unbounded = 1 << 50

  /// The number of nodes so far.
  var count: Int { edges.count }

  mutating func addNode() -> Int {
    edges.append([])
    return edges.count - 1
  }

  /// Adds an edge; its number is returned.
  mutating func add(_ from: Int, _ to: Int, _ bounds: ClosedRange<Int> = 0...unbounded) -> Int {
    heads += [to, from]
    rest += [bounds.upperBound - bounds.lowerBound, 0]
    lows += [bounds.lowerBound, 0]
    edges[from].append(heads.count - 2)
    edges[to].append(heads.count - 1)
    return heads.count - 2
  }

  /// Looks for a flow around that keeps all bounds; false where there is none.
  mutating func fill() -> Bool {
    var balance = edges.map { _ in 0 }
    for edge in stride(from: 0, to: heads.count, by: 2) {
      balance[heads[edge]] += lows[edge]
      balance[heads[edge + 1]] -= lows[edge]
    }
    let (source, sink) = (addNode(), addNode())
    var wanted: [Int] = []
    for (node, amount) in balance.enumerated() where amount != 0 {
      let bounds = 0...abs(amount)
      wanted.append(amount > 0 ? add(source, node, bounds) : add(node, sink, bounds))
    }
    while let path = path(from: source, to: sink) {
      let most = path.reduce(Self.unbounded) { min($0, rest[$1]) }
      for edge in path {
        rest[edge] -= most
        rest[edge ^ 1] += most
      }
    }
    return wanted.allSatisfy { rest[$0] == 0 }
  }

  /// Whether some flow has more than nothing along an edge, once one was found.
  func canCarry(_ edge: Int) -> Bool {
    lows[edge] > 0 || rest[edge ^ 1] > 0
      || rest[edge] > 0 && path(from: heads[edge], to: heads[edge ^ 1], without: edge) != nil
  }

  /// The edges of a shortest way along which something can go.
  private func path(from start: Int, to end: Int, without closed: Int? = nil) -> [Int]? {
    var reached: [Int?] = edges.map { _ in nil }
    var queue = [start]
    var next = 0
    while next < queue.count, reached[end] == nil {
      for edge in edges[queue[next]] where rest[edge] > 0 && edge != closed {
        let head = heads[edge]
        if head == start || reached[head] != nil { continue }
        reached[head] = edge
        queue.append(head)
      }
      next += 1
    }
    var path: [Int] = []
    var node = end
    while node != start {
      guard let edge = reached[node] else { return nil }
      path.append(edge)
      node = heads[edge ^ 1]
    }
    return path
  }
}
