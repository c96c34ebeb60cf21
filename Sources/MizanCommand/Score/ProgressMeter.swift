import MizanReports

/// One line on a terminal that tells how far a run has come.
struct ProgressMeter {
  private let output: (any ByteOutput)?
  private let totalBytes: Int?
  private let start = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant?
  private var articles = 0
  private var unpackedBytes = 0

  /// Goes to the start of the line and empties it (ECMA-48: erase in line).
  static let lineStart = "\r\u{1B}[K"

  private static let interval = Duration.milliseconds(200)

  /// Creates a meter.
  ///
  /// - Parameters:
  ///   - output: the terminal; `nil` shows nothing.
  ///   - totalBytes: the length of the input as it is stored, where it is known.
  init(output: (any ByteOutput)?, totalBytes: Int?) {
    self.output = output
    self.totalBytes = totalBytes
  }

  /// Notes a batch and shows the line anew, at most five times a second.
  ///
  /// - Parameters:
  ///   - count: how many articles the batch holds.
  ///   - bytes: its length, unpacked.
  ///   - storedBytes: how far the inputs had been read, as they are stored.
  mutating func advance(articles count: Int, unpackedBytes bytes: Int, storedBytes: Int?) {
    guard let output else { return }
    articles += count
    unpackedBytes += bytes
    let now = ContinuousClock.now
    if let shownAt, now - shownAt < Self.interval { return }
    shownAt = now
    let elapsed = (now - start) / Duration.seconds(1)
    let line = Self.line(
      unpackedBytes: unpackedBytes, storedBytes: storedBytes, totalBytes: totalBytes,
      articles: articles,
      seconds: elapsed)
    // Progress that cannot be shown is no reason to stop.
    try? output.write(Array((Self.lineStart + line).utf8))
  }

  /// Takes the line away.
  func clear() {
    if shownAt != nil { try? output?.write(Array(Self.lineStart.utf8)) }
  }

  /// `43%  10.2 of 24.0 MB  12840 articles  31.5 MB/s  0:14 left`.
  static func line(
    unpackedBytes: Int, storedBytes: Int?, totalBytes: Int?, articles: Int, seconds: Double
  ) -> String {
    var parts: [String] = []
    if let storedBytes, let totalBytes, totalBytes > 0 {
      parts.append("\(min(100, storedBytes * 100 / totalBytes))%")
      parts.append("\(megabytes(storedBytes)) of \(megabytes(totalBytes)) MB")
    } else {
      parts.append("\(megabytes(unpackedBytes)) MB")
    }
    parts.append("\(articles) articles")
    guard seconds > 0 else { return parts.joined(separator: "  ") }
    parts.append("\(megabytes(Int(Double(unpackedBytes) / seconds))) MB/s")
    if let storedBytes, let totalBytes, storedBytes > 0 {
      let left = Int(seconds * Double(max(0, totalBytes - storedBytes)) / Double(storedBytes))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    return parts.joined(separator: "  ")
  }

  /// Millions of bytes with one decimal.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
