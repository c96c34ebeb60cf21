import Mizan
import MizanFeeds
import MizanReports

/// Where records go that could not be read: into a file, or the first few on standard error.
struct RejectLog {
  private let file: ReplacedFile?
  private let context: CommandContext
  private var shown = 0

  /// How many are shown where no file takes them.
  static let shownAtMost = 5

  /// Opens the log, and its file where a path names one.
  init(path: String?, context: CommandContext) throws(OutputError) {
    self.context = context
    file = if let path { try ReplacedFile(path: path) } else { nil }
  }

  /// Takes the rejects of one batch, in order.
  mutating func take(_ rejects: [FeedReject]) throws(OutputError) {
    if let file {
      var bytes: [UInt8] = []
      for reject in rejects { Self.encode(reject, to: &bytes) }
      try file.write(bytes)
      return
    }
    for reject in rejects.prefix(max(0, Self.shownAtMost - shown)) { context.report(reject.description) }
    if shown <= Self.shownAtMost, shown + rejects.count > Self.shownAtMost {
      context.report("mizan: further rejected records are counted; '--rejects FILE' keeps them all")
      shown = Self.shownAtMost + 1
    }
    shown += rejects.count
  }

  /// Moves the file into its place.
  func commit() throws(OutputError) { try file?.commit() }

  /// Appends a reject as a line of JSON.
  static func encode(_ reject: FeedReject, to bytes: inout [UInt8]) {
    bytes += Array(#"{"path":"#.utf8)
    bytes.append(jsonString: reject.position.path)
    if reject.position.line > 0 { bytes += Array(",\"line\":\(reject.position.line)".utf8) }
    if reject.position.column > 0 { bytes += Array(",\"column\":\(reject.position.column)".utf8) }
    bytes += Array(#","reason":"#.utf8)
    bytes.append(jsonString: reject.reason)
    bytes += Array(",\"bytes\":\(reject.byteCount)".utf8)
    if let excerpt = reject.excerpt {
      bytes += Array(#","excerpt":"#.utf8)
      bytes.append(jsonString: excerpt)
    }
    bytes += Array("}\n".utf8)
  }
}
