import Foundation
import Testing

@Suite("mizan lexicon diff")
struct LexiconDiffCommandTests {
  /// The case lexicon with another weight, and without its second entry.
  private func changedLexicon(in folder: TemporaryFolder) throws -> String {
    let text = try String(contentsOfFile: Project.caseLexicon, encoding: .utf8)
    let stanzas = text.components(separatedBy: "\n\n")
    return try folder.file(
      "new.lexicon", stanzas[0] + "\n\n" + stanzas[1].replacing("weight: 0.8", with: "weight: 0.3") + "\n")
  }

  @Test("any number of workers gives the same bytes", arguments: ["text", "md", "json"])
  func isDeterministic(format: String) async throws {
    let folder = try TemporaryFolder()
    // Five copies of the feed, so that ids repeat and there are enough articles for intervals.
    let feeds = [String](repeating: Project.sampleFeed, count: 5)
    let arguments = [
      "lexicon", "diff", "--old", Project.caseLexicon, "--new", try changedLexicon(in: folder), "-f", format,
      "--quiet",
    ]
    let one = await mizan(arguments + ["-j", "1"] + feeds)
    let many = await mizan(arguments + ["-j", "5"] + feeds)
    #expect(one.exitCode == 0)
    #expect(one.output.text.contains("case.massacre"))
    #expect(many.output.bytes == one.output.bytes)
  }

  @Test("as JSON it is one document that agrees with its own sums")
  func json() async throws {
    let folder = try TemporaryFolder()
    let result = await mizan([
      "lexicon", "diff", "--old", Project.caseLexicon, "--new", try changedLexicon(in: folder), "-f", "json",
      Project.sampleFeed,
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.bytes)) as? [String: Any])
    let findings = try #require(object["findings"] as? [String: Int])
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(findings["lost"] == entries.reduce(0) { $0 + ($1["lost"] as? Int ?? 0) })
    #expect(findings["reweighted"] == entries.reduce(0) { $0 + ($1["reweighted"] as? Int ?? 0) })
    let (old, new) = (try #require(findings["old"]), try #require(findings["new"]))
    #expect(new - old == -(try #require(findings["lost"])))
    #expect(new < old)
    for paragraph in try #require(object["paragraphs"] as? [[String: Any]]) {
      let text = Array(try #require(paragraph["text"] as? String).unicodeScalars)
      for finding in try #require(paragraph["findings"] as? [[String: Any]]) {
        let (start, end) = (try #require(finding["start"] as? Int), try #require(finding["end"] as? Int))
        #expect(start < end && end <= text.count)
      }
    }
  }

  @Test("a lexicon does not differ from itself")
  func same() async {
    let result = await mizan([
      "lexicon", "diff", "--old", "bundled", "--new", "bundled", "--max-new", "0", "--max-lost", "0",
      "--max-outlet-shift", "0", Project.sampleFeed,
    ])
    #expect(result.exitCode == 0)
    #expect(result.output.text.contains("entries edited: none\n"))
    #expect(result.output.text.contains("paragraphs: 0 of "))
  }

  @Test(
    "what cannot be used is named",
    arguments: [
      (["--new", "bundled"], "mizan: error: '--old' names no lexicon"),
      (
        ["--old", "bundled", "--new", "bundled", "--max-new", "-1"],
        "mizan: error: option '--max-new': '-1' is not a whole number from 0"
      ),
      (
        ["--old", "bundled", "--new", "bundled", "--max-outlet-shift", "nan"],
        "mizan: error: option '--max-outlet-shift': 'nan' is not a number from 0"
      ),
    ])
  func refuses(arguments: [String], message: String) async {
    let result = await mizan(["lexicon", "diff"] + arguments + [Project.sampleFeed])
    #expect(result.exitCode == 2)
    #expect(result.errors.lines.first == message)
  }

  @Test("the feed is not written over")
  func keepsFeed() async throws {
    let folder = try TemporaryFolder()
    let feed = try folder.file("feed.jsonl", #"{"id":"a","text":"شهدت البلدة مجزرة"}"# + "\n")
    let result = await mizan([
      "lexicon", "diff", "--old", "bundled", "--new", "bundled", "-o", feed, feed,
    ])
    #expect(result.exitCode == 2)
    #expect(try folder.text(of: "feed.jsonl").hasPrefix("{"))
  }
}
