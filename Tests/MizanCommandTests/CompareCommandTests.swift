import Foundation
import MizanCommand
import Testing

@Suite("mizan compare")
struct CompareCommandTests {
  /// Articles of two outlets on common stories, enough of them for intervals.
  private static func feed() -> [String] {
    let plain = [
      "أعلنت البلدية افتتاح السوق الجديد في وسط المدينة بعد أشهر من العمل المتواصل على ترميم المباني القديمة.",
      "وقال رئيس البلدية إن المشروع يوفر عشرات فرص العمل لسكان الأحياء المجاورة خلال السنة الأولى.",
      "وشارك في الحفل عدد كبير من التجار والطلاب الذين جاؤوا من القرى البعيدة لمتابعة العروض والموسيقى.",
    ]
    let letters = Array("بتجحدرسصطعفقكلمنهي")
    /// Words that no other story has: its places and names.
    func names(_ story: Int) -> String {
      // Knuth's linear congruential generator, its upper bits.
      var state = UInt64(story + 1) &* 0x9E37_79B9_7F4A_7C15
      func letter() -> Character {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      return (0..<30).map { _ in String((0..<6).map { _ in letter() }) }.joined(separator: " ")
    }
    var lines: [String] = []
    for index in 0..<70 {
      for outlet in ["alpha.example", "beta.example"] {
        let isLoaded = outlet == "alpha.example" ? index % 2 == 0 : index % 7 == 0
        let ending =
          isLoaded ? "وانتهى اليوم بجريمة بشعة هزت سكان الحي القديم ولم يعرف من ارتكبها حتى الآن." : plain[2]
        let body =
          [names(index)] + plain.map { $0 + " " + outlet.prefix(5) } + [names(index), ending, plain[0]]
        let record: [String: String] = [
          "id": "\(outlet)-\(index)", "outlet": outlet, "date": "2024-0\(1 + index % 3)-1\(index % 10)",
          "title": String(names(index).prefix(27)), "text": body.joined(separator: "\n"),
        ]
        let data = (try? JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])) ?? Data()
        lines.append(String(decoding: data, as: UTF8.self))
      }
    }
    return lines
  }

  private func run(_ arguments: [String]) async throws -> String {
    let lexicon = Project.commandCases.appending(path: "case.lexicon").path
    let result = await mizan(arguments + ["--lexicon", lexicon])
    #expect(result.exitCode == 0, "\(result.errors.text)")
    return result.output.text
  }

  /// The report without the names of what was read, which differ from run to run of this test.
  private func comparison(_ inputs: [String], _ options: [String] = []) async throws -> String {
    let arguments = ["compare", "-f", "json", "--draws", "100", "--quiet"] + options + inputs
    let text = try await run(arguments)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rest = report.filter { $0.key != "inputs" }
    return String(
      decoding: try JSONSerialization.data(withJSONObject: rest, options: [.sortedKeys]), as: UTF8.self)
  }

  @Test("gives the same of a feed, of its parts, of their records and by any number of workers")
  func parts() async throws {
    let folder = try TemporaryFolder()
    let lines = Self.feed()
    func write(_ name: String, _ lines: some Sequence<String>) throws -> String {
      let place = folder.url.appending(path: name)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: place)
      return place.path
    }
    let whole = try write("whole.jsonl", lines)
    let parts = [
      try write("a.jsonl", lines[..<50]), try write("b.jsonl", lines[50..<51]),
      try write("c.jsonl", lines[51...]),
    ]
    var records: [String] = []
    for part in parts {
      records.append(part + ".records")
      _ = try await run(["score", part, "--text", "--quiet", "-o", part + ".records"])
    }
    let expected = try await comparison([whole], ["-j", "1"])
    #expect(try await comparison([whole], ["-j", "4"]) == expected)
    #expect(try await comparison(parts) == expected)
    #expect(try await comparison(records) == expected)
    #expect(try await comparison([records[2], parts[1], records[0]]) == expected)
    #expect(try await comparison([whole], ["--seed", "2"]) != expected)
    #expect(expected.contains(#""large_enough":true"#))
  }

  @Test(
    "writes what its words promise: n, intervals, lexicon and what is not measured, and calls nobody biased")
  func wording() async throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: "feed.jsonl")
    try Data((Self.feed().joined(separator: "\n") + "\n").utf8).write(to: place)
    for format in ["text", "md"] {
      let report = try await run(["compare", place.path, "-f", format, "--draws", "100", "--quiet"])
      let words = report.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("140 articles"))
      #expect(words.contains("100 draws of a bootstrap over stories (seed 1)"))
      #expect(words.contains("fingerprint"))
      #expect(words.contains("share attributed"))
      #expect(words.contains("Not measured:"))
      #expect(words.components(separatedBy: "biased").count == 2)
      #expect(words.contains("No number here says that an outlet is biased"))
    }
  }
}
