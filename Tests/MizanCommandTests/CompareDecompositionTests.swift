import Foundation
import Testing

@Suite("mizan compare --decomposition")
struct CompareDecompositionTests {
  private let folder: TemporaryFolder
  private let lexicon: String
  private let lines: [String]

  /// Three outlets, the first of them named like a formula, with twenty words in their own voice.
  init() throws {
    folder = try TemporaryFolder()
    lexicon = folder.url.appending(path: "twenty.lexicon").path
    let terms = (0..<20).map { "قطنم" + String("بتجحدرسصطعفقكلمنهزشخ"[at: $0]) + "ث" }
    var stanzas = ["lexicon: twenty\nlanguage: ar\nversion: 1\nlicense: Apache-2.0\nsummary: Twenty words."]
    for (number, term) in terms.enumerated() {
      stanzas.append(
        """
        id: twenty.n\(number)
        category: loaded-language
        term: \(term)
        pos: name
        weight: 0.\(1 + number % 9)
        gloss: number \(number)
        source: An invented word.
        """)
    }
    try Data((stanzas.joined(separator: "\n\n") + "\n").utf8).write(to: URL(filePath: lexicon))
    var words = InventedWords()
    lines = (0..<120).map { index in
      let loaded = (0..<5).map { _ in terms[words.number(below: 14 + index % 3 * 3)] }
      let text = (0..<150).map { $0 % 30 == 9 ? loaded[$0 / 30] : words.next() }.joined(separator: " ")
      let outlet = ["=alpha.example", "beta.example", "gamma.example"][index % 3]
      return #"{"id":"a\#(index)","outlet":"\#(outlet)","text":"\#(text)"}"#
    }
  }

  /// Words that no two articles share, from Knuth's linear congruential generator.
  private struct InventedWords {
    private var state: UInt64 = 27

    mutating func number(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func next() -> String {
      String((0..<6).map { _ in "بتجحدرسصطعفقكلمنهي"[at: number(below: 18)] })
    }
  }

  private func write(_ name: String, _ lines: some Sequence<String>) throws -> String {
    let place = folder.url.appending(path: name)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: place)
    return place.path
  }

  /// What the option writes, and the report on standard output.
  private func compared(
    _ inputs: [String], _ options: [String] = []
  ) async throws -> (table: Data, report: String) {
    let table = folder.url.appending(path: "parts.csv")
    let result = await mizan(
      ["compare", "--draws", "100", "--quiet", "--lexicon", lexicon, "--decomposition", table.path] + options
        + inputs)
    #expect(result.exitCode == 0, "\(result.errors.text)")
    return (try Data(contentsOf: table), result.output.text)
  }

  /// The rows behind the header, each by its columns.
  private func rows(of table: Data) -> [[String: String]] {
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test("writes rows that add up to each difference")
  func addsUp() async throws {
    let rows = rows(of: try await compared([write("feed.jsonl", lines)]).table)
    let differences = Dictionary(grouping: rows) { [$0["outlet"], $0["against"]] }
    #expect(differences.count == 6)
    for rows in differences.values {
      #expect(rows.count > 15)
      let difference = try #require(rows.first?["difference"].flatMap(Double.init))
      let sum = rows.compactMap { $0["change"].flatMap(Double.init) }.reduce(0, +)
      #expect(abs(sum - difference) < 1e-9)
    }
  }

  @Test("begins each difference with the entries that the report names, in the order of its differences")
  func report() async throws {
    let (table, report) = try await compared([write("feed.jsonl", lines)], ["-f", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let decompositions = try #require(document["decompositions"] as? [[String: Any]])
    var rows = rows(of: table)[...]
    for decomposition in decompositions {
      let parts = try #require(decomposition["parts"] as? [[String: Any]]).compactMap {
        $0["entry"] as? String
      }
      let others = try #require(decomposition["other_entries"] as? Int)
      #expect(parts.count == 15 && others > 0)
      #expect(parts == rows.prefix(15).compactMap { $0["entry"] })
      rows = rows.dropFirst(15 + others)
    }
    #expect(rows.isEmpty)
  }

  @Test("writes the same of a feed, of its parts, of their records and by any number of workers")
  func parts() async throws {
    let whole = try write("whole.jsonl", lines)
    let parts = [try write("a.jsonl", lines[..<50]), try write("b.jsonl", lines[50...])]
    var records: [String] = []
    for part in parts {
      records.append(part + ".records")
      let scored = await mizan([
        "score", part, "--text", "--quiet", "--lexicon", lexicon, "-f", "jsonl", "-o", part + ".records",
      ])
      #expect(scored.exitCode == 0, "\(scored.errors.text)")
    }
    let expected = try await compared([whole], ["-j", "1"]).table
    #expect(try await compared([whole], ["-j", "4"]).table == expected)
    #expect(try await compared(parts.reversed()).table == expected)
    #expect(try await compared(records).table == expected)
  }

  @Test("needs no text in the records")
  func withoutText() async throws {
    let feed = try write("feed.jsonl", lines)
    let records = feed + ".records"
    let scored = await mizan([
      "score", feed, "--quiet", "--lexicon", lexicon, "-f", "jsonl", "-o", records,
    ])
    #expect(scored.exitCode == 0, "\(scored.errors.text)")
    #expect(rows(of: try await compared([records]).table).count > 6 * 15)
  }

  @Test("keeps a spreadsheet from taking an outlet for a formula")
  func formula() async throws {
    let table = try await compared([write("feed.jsonl", lines)]).table
    #expect(
      Set(rows(of: table).compactMap { $0["outlet"] }) == [
        "'=alpha.example", "beta.example", "gamma.example",
      ])
  }

  @Test("begins with a byte order mark by '--csv-bom', whatever the report's format")
  func byteOrderMark() async throws {
    let feed = try write("feed.jsonl", lines)
    #expect(try await compared([feed], ["--csv-bom", "-f", "json"]).table.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try await compared([feed]).table.starts(with: Data("outlet,against,".utf8)))
  }

  @Test("writes to standard output where the report has a file, and says how much")
  func standardOutput() async throws {
    let feed = try write("feed.jsonl", lines)
    let table = try await compared([feed]).table
    let result = await mizan([
      "compare", feed, "--draws", "100", "--lexicon", lexicon, "--decomposition", "-", "-o",
      folder.url.appending(path: "report.json").path,
    ])
    #expect(Data(result.output.text.utf8) == table)
    let rows = rows(of: table).count
    #expect(result.errors.text.contains("decomposition: \(rows) rows of 6 differences"))
  }

  @Test(
    "is refused where two outputs are one place",
    arguments: [
      (["--decomposition", "-"], "'--decomposition -' and the report both go to standard output"),
      (["--decomposition", "x.csv", "-o", "x.csv"], "'--output' and '--decomposition' name one file"),
      (
        ["--decomposition", "x.csv", "--rejects", "x.csv"], "'--rejects' and '--decomposition' name one file"
      ),
      (
        ["--decomposition", "x.csv", "--retelling"], "'--retelling' and '--decomposition' do not go together"
      ),
    ])
  func refused(options: [String], message: String) async throws {
    let result = await mizan(["compare", try write("feed.jsonl", lines)] + options)
    #expect(result.exitCode == 2)
    #expect(result.errors.text.contains(message))
  }

  @Test("is told by the help, and its columns by README in their order")
  func documentation() async throws {
    #expect(await mizan(["help", "compare"]).output.text.contains("--decomposition FILE"))
    let page = try DocumentationPage("README.md").prose
    let section = try #require(page.components(separatedBy: "### Every entry of a difference\n").last)
      .components(separatedBy: "\n## ")[0]
    let told = section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.flatMap {
      $0.components(separatedBy: " |")[0].matches(of: /`(\w+)`/).map { String($0.output.1) }
    }
    let table = try await compared([write("feed.jsonl", lines)]).table
    let header = try #require(String(decoding: table, as: UTF8.self).components(separatedBy: "\n").first)
    #expect(told == header.components(separatedBy: ","))
  }

  @Test("does not write over an input")
  func input() async throws {
    let feed = try write("feed.jsonl", lines)
    let result = await mizan(["compare", feed, "--lexicon", lexicon, "--decomposition", feed])
    #expect(result.exitCode != 0)
    #expect(result.errors.text.contains("'\(feed)' is an input; it is not overwritten"))
  }
}

extension String {
  fileprivate subscript(at place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
