/// Relations solved for some of their variables: each of these, times a divisor, is a sum of the others and a constant.
///
/// Whatever the other variables are, every relation holds. All numbers are whole and exact. Where the relations of a table are
/// a flow, as in the statutory tables, no factor is ever anything but 1, 0 or −1, and all divisors are 1.
struct Tableau {
  /// An relation solved for one variable.
  struct Row {
    /// The variable.
    fileprivate(set) var variable: Int
    /// At least 1.
    fileprivate(set) var divisor: Int64
    fileprivate var constant: Int128
    /// The variable's value times the divisor.
    fileprivate(set) var product: Int128
  }

  private(set) var rows: [Row] = []
  /// The value of each variable that no row is solved for.
  private(set) var values: [Int128]
  /// Which row is solved for a variable.
  private(set) var rowOf: [Int?]
  /// Whether a number became too large; such relations say nothing any more, and must not be used on.
  private(set) var isLost = false
  /// How many variables have a column; a variable without one is 0 for ever once no row is solved for it.
  let width: Int
  /// The factors of all rows one after the other.
  private var factors: [Int64] = []

  /// With these limits no product of a factor with another number, and no sum of two of them, overflows.
  private static let largestFactor: Int64 = 1 << 30
  private static let largestNumber: Int128 = 1 << 90

  /// No relations yet.
  ///
  /// - Parameters:
  ///   - values: What the variables are to begin with.
  ///   - width: How many of them have a column.
  init(values: [Int64], width: Int) {
    self.values = values.map { Int128($0) }
    self.width = width
    rowOf = Array(repeating: nil, count: values.count)
  }

  /// The factor of a variable in a row.
  func factor(_ row: Int, _ variable: Int) -> Int64 { factors[row * width + variable] }

  /// The variables with a factor in a row.
  func variables(inRow row: Int) -> [Int] { (0..<width).filter { factors[row * width + $0] != 0 } }

  /// Adds a variable that is a sum of others, for none of which a row is solved.
  mutating func define(_ variable: Int, as terms: [(variable: Int, factor: Int64)], constant: Int128) {
    rowOf[variable] = rows.count
    let start = factors.count
    factors.append(contentsOf: repeatElement(0, count: width))
    var product = constant
    for (variable, factor) in terms {
      factors[start + variable] = factor
      product += Int128(factor) * values[variable]
    }
    rows.append(Row(variable: variable, divisor: 1, constant: constant, product: product))
  }

  /// Gives a variable another value for which no row is solved.
  mutating func move(_ variable: Int, to value: Int128) {
    let change = value - values[variable]
    if change == 0 { return }
    values[variable] = value
    for row in rows.indices where factors[row * width + variable] != 0 {
      rows[row].product += Int128(factors[row * width + variable]) * change
      if rows[row].product.magnitude > Self.largestNumber { isLost = true }
    }
  }

  /// Solves a row for another of its variables; its own gets a value instead.
  mutating func exchange(_ row: Int, with variable: Int, value: Int128) {
    let start = row * width
    let old = rows[row]
    let factor = factors[start + variable]
    let sign: Int64 = factor < 0 ? -1 : 1
    let growth = (value * Int128(old.divisor) - old.product) * Int128(sign)
    var others: [Int] = []
    for column in 0..<width where factors[start + column] != 0 && column != variable {
      factors[start + column] *= -sign
      others.append(column)
    }
    factors[start + variable] = 0
    if old.variable < width {
      factors[start + old.variable] = old.divisor * sign
      others.append(old.variable)
    }
    rows[row] = Row(
      variable: variable, divisor: factor * sign, constant: old.constant * Int128(-sign),
      product: growth + Int128(factor * sign) * values[variable])
    values[old.variable] = value
    rowOf[old.variable] = nil
    rowOf[variable] = row
    for other in rows.indices where other != row && factors[other * width + variable] != 0 {
      substitute(row, into: other, columns: others, growth: growth)
    }
    shorten(row)
  }

  /// Replaces the variable for which `row` is solved in another row.
  private mutating func substitute(_ row: Int, into other: Int, columns: [Int], growth: Int128) {
    let (start, divisor) = (other * width, rows[row].divisor)
    let factor = factors[start + rows[row].variable]
    factors[start + rows[row].variable] = 0
    if divisor != 1 {
      for column in 0..<width { factors[start + column] *= divisor }
      rows[other].divisor *= divisor
      rows[other].constant *= Int128(divisor)
      rows[other].product *= Int128(divisor)
    }
    var largest: UInt64 = 0
    for column in columns {
      factors[start + column] += factor * factors[row * width + column]
      largest = max(largest, factors[start + column].magnitude)
    }
    rows[other].constant += Int128(factor) * rows[row].constant
    rows[other].product += Int128(factor) * growth
    if rows[other].divisor != 1 || largest > Self.largestFactor.magnitude { shorten(other) }
    if isTooLarge(rows[other]) { isLost = true }
  }

  /// Divides a row by what all its numbers have in common.
  private mutating func shorten(_ row: Int) {
    let columns = row * width..<(row + 1) * width
    var common = rows[row].divisor
    if common != 1 {
      common = columns.reduce(common) { Self.commonDivisor($0, factors[$1]) }
      common = Self.commonDivisor(common, Int64(rows[row].constant % Int128(common)))
    }
    if common != 1 {
      for column in columns { factors[column] /= common }
      rows[row].divisor /= common
      rows[row].constant /= Int128(common)
      rows[row].product /= Int128(common)
    }
    if isTooLarge(rows[row]) || columns.contains(where: { factors[$0].magnitude > Self.largestFactor }) {
      isLost = true
    }
  }

  private func isTooLarge(_ row: Row) -> Bool {
    row.divisor > Self.largestFactor || row.constant.magnitude > Self.largestNumber
      || row.product.magnitude > Self.largestNumber
  }

  private static func commonDivisor(_ one: Int64, _ other: Int64) -> Int64 {
    var (one, other) = (one.magnitude, other.magnitude)
    while other != 0 { (one, other) = (other, one % other) }
    return Int64(one)
  }
}
