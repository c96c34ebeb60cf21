import Foundation
import Mizan
import MizanFeeds
import Testing

/// The Swift of README and Architecture: what stands between `sample` and `end` is what the pages show.
@Suite("The Swift of the documentation")
struct DocumentationSamples {
  @Test("is the Swift of this file, in its order")
  func isThisFile() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let samples = source.components(separatedBy: "// sample\n").dropFirst().compactMap { part in
      part.range(of: "// end").map { Self.withoutIndent(String(part[..<$0.lowerBound])) }
    }
    let shown = try DocumentationPage.pages.flatMap { path in
      try DocumentationPage(path).blocks.filter { $0.language == "swift" }
    }
    #expect(shown.count >= 4)
    let imports = Set(source.components(separatedBy: "\n").filter { $0.hasPrefix("import ") })
    var code: [String] = []
    for block in shown {
      let own = block.lines.filter { $0.hasPrefix("import ") }
      #expect(imports.isSuperset(of: own), "\(block.lineNumber)")
      code.append(block.text.replacingOccurrences(of: own.map { $0 + "\n" }.joined(), with: ""))
    }
    code = code.map { String($0.drop { $0 == "\n" }) }
    #expect(code == samples)
  }

  private static func withoutIndent(_ text: String) -> String {
    var lines = text.components(separatedBy: "\n")
    if lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    let indent = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { $0.dropFirst(indent) + "\n" }.joined()
  }

  // The paths of the samples begin at the project's top, which is where `swift test` is called.
  private func enterProject() {
    if FileManager.default.currentDirectoryPath != Project.top.path {
      #expect(FileManager.default.changeCurrentDirectoryPath(Project.top.path))
    }
  }

  @Test("scores a feed as the tool does")
  func library() async throws {
    enterProject()
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    // sample
    let lexicon = CompiledLexicon(Lexicon(sources: try LexiconFolder("Lexicons/ar").files()))
    let reports = FeedDump("Tests/Fixtures/sample.jsonl").articles()
      .paragraphs()
      .tokenized()
      .matched(against: lexicon)
      .attributed()
      .scored()

    for try await report in reports where report.verdict == .loaded {
      print(report.paragraph.id, report.score.value, report.rate.own)
    }
    // end
    let records = await mizan(["score", "--quiet", Project.sampleFeed]).output.lines
    let loaded = records.filter { $0.contains(#""verdict":"loaded""#) }
    #expect(!loaded.isEmpty)
    let ids = loaded.compactMap { $0.firstMatch(of: /"id":"([^"]+)"/).map { String($0.output.1) } }
    #expect(printed.map { String($0.prefix { $0 != " " }) } == ids)
  }

  @Test("runs the whole chain without async")
  func withoutAsync() throws {
    enterProject()
    // sample
    let lexicon = CompiledLexicon(Lexicon(sources: try LexiconFolder("Lexicons/ar").files()))
    let pipeline = BiasPipeline(lexicon: lexicon)
    let article = Article(id: "a1", body: "وقال الوزير في بيان إن ما جرى في البلدة مجزرة بشعة بحق السكان")
    let report = pipeline.reports(for: article)[0]
    let voices = report.findings.map { "\($0.entry): \($0.voice.rawValue), \($0.rule)" }
    // end
    #expect(report.words == 13)
    #expect(
      voices == ["atrocity.massacre: indirect, cue.clause", "loaded.heinous: indirect, cue.clause"])
  }

  @Test("adds a stage of one's own")
  func ownStage() async throws {
    enterProject()
    let lexicon = CompiledLexicon(Lexicon(sources: try LexiconFolder("Lexicons/ar").files()))
    let reports = FeedDump("Tests/Fixtures/sample.jsonl").articles().paragraphs().tokenized()
      .matched(against: lexicon).attributed().scored()
    // sample
    /// How many paragraphs of its article were loaded up to each one.
    struct LoadedSoFar: PipelineStage {
      func makeState() -> Int { 0 }

      func process(_ report: ParagraphReport, state: inout Int) -> (id: String, count: Int) {
        if report.verdict == .loaded { state += 1 }
        return (report.paragraph.id, state)
      }
    }
    let counts = StageSequence(reports, LoadedSoFar())
    // end
    var last: [String: Int] = [:]
    var largest = 0
    for try await (id, count) in counts {
      let article = String(id.prefix { $0 != "#" })
      #expect(count >= last[article, default: 0])
      if last[article] == nil { #expect(count <= 1) }
      last[article] = count
      largest = max(largest, count)
    }
    #expect(last.count == 17)
    #expect(largest > 1)
  }

  @Test("keeps the way back through normalisation")
  func normalization() {
    // sample
    let normalized = Normalizer.normalize("وصفها بالفضيحـــة")
    let word = normalized.scalars.count - 5..<normalized.scalars.count
    let printed = normalized.source(of: word)
    // end
    #expect(normalized.text == "وصفها بالفضيحة")
    // Five letters and the three tatweels among them; 6 scalars of وصفها and its blank and 3 of بال stand before.
    #expect(printed == 9..<17)
  }
}
