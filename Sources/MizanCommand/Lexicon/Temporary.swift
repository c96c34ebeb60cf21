import MizanFeeds
import Mizan
import Foundation
enum LexiconFiles {
  static func read(_ path: String) throws(FeedDumpError) -> [(path: String, text: String)] {
    let e = FileManager.default.enumerator(atPath: path)
    var r: [(path: String, text: String)] = []
    while let n = e?.nextObject() as? String {
      if n.hasSuffix(".lexicon") {
        r.append((path + "/" + n, (try? String(contentsOfFile: path + "/" + n, encoding: .utf8)) ?? ""))
      }
    }
    return r.sorted { $0.path < $1.path }
  }
}
enum OutletNames { static func read(_ path: String) throws(FeedDumpError) -> [String: String] { [:] } }
