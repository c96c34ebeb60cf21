/// Several timings of one piece of work.
struct Measurement {
  /// What was measured.
  var name: String
  /// Seconds of each round.
  var seconds: [Double]

  /// The middle timing, which a busy neighbour moves least.
  var median: Double { seconds.sorted()[seconds.count / 2] }

  /// The shortest timing, for work so small that every disturbance is longer than what is sought.
  var shortest: Double { seconds.min() ?? 0 }

  /// Runs several pieces of work in turn, A B C A B C …, so that a drift of the machine hits all alike.
  static func takeInTurn(
    rounds: Int, _ works: [(name: String, work: () async throws -> Void)]
  ) async throws -> [Measurement] {
    let clock = ContinuousClock()
    var results = works.map { Measurement(name: $0.name, seconds: []) }
    for round in 0...rounds {
      for (index, work) in works.enumerated() {
        let start = clock.now
        try await work.work()
        if round > 0 { results[index].seconds.append((clock.now - start) / .seconds(1)) }
      }
    }
    return results
  }
}

/// Adds up the time of steps that alternate.
struct StopWatch<Step: Hashable> {
  private let clock = ContinuousClock()
  /// The seconds of each step so far.
  private(set) var seconds: [Step: Double] = [:]

  /// Does a piece of work and adds its time to a step's.
  mutating func time<Result>(_ step: Step, _ work: () -> Result) -> Result {
    let start = clock.now
    let result = work()
    seconds[step, default: 0] += (clock.now - start) / .seconds(1)
    return result
  }
}

/// Keeps the optimiser from dropping work whose result nobody reads.
@inline(never)
func keep<Value>(_ value: Value) {}

/// A number with a fixed number of decimals, right-aligned.
func column(_ value: Double, width: Int, decimals: Int = 0) -> String {
  let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
  let scaled = Int((value * Double(scale)).rounded())
  var text = String(scaled / scale)
  if decimals > 0 {
    let rest = String(scaled % scale)
    text += "." + String(repeating: "0", count: decimals - rest.count) + rest
  }
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
