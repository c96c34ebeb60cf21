import Foundation
import Testing

@testable import MizanCommand

@Suite("mizan score")
struct ScoreCommandTests {
  @Test("any number of workers gives the same bytes", arguments: ["2", "5"])
  func isDeterministic(jobs: String) async throws {
    // Five copies of the feed, so that ids repeat and batches differ in length.
    let feeds = [String](repeating: Project.sampleFeed, count: 5)
    let one = await mizan(["score", "-j", "1", "--text"] + feeds)
    let many = await mizan(["score", "-j", jobs, "--text"] + feeds)
    #expect(one.exitCode == 0)
    #expect(one.output.lines.count > 500)
    #expect(many.output.bytes == one.output.bytes)
    #expect(many.errors.text == one.errors.text)
  }

  @Test("every article of the sample feed has records, in the feed's order")
  func scoresSample() async throws {
    let result = await mizan(["score", Project.sampleFeed])
    #expect(result.exitCode == 0)
    let records = try result.output.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let feed = try String(contentsOfFile: Project.sampleFeed, encoding: .utf8).split(separator: "\n").map {
      line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    var articles: [String] = []
    for record in records {
      let article = try #require(record["article"] as? String)
      if articles.last != article { articles.append(article) }
    }
    #expect(articles == feed.compactMap { $0["id"] as? String })
    #expect(
      result.errors.lines.first?.hasPrefix("\(feed.count) articles, \(records.count) paragraphs, ") == true)
  }

  @Test("a cancelled run gives 130 and leaves nothing behind")
  func isCancelled() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("records.jsonl")
    let work = Task { () -> (Int32, String) in
      // The task stands for its own canceller, so that it is cancelled before it starts to read.
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      let result = await mizan(["score", "--lexicon", Project.caseLexicon, Project.sampleFeed, "-o", path])
      return (result.exitCode, result.errors.text)
    }
    let (exitCode, errors) = await work.value
    #expect(exitCode == 130)
    #expect(errors == "")
    #expect(try folder.names == [])
  }

  @Test("a file that a link names is replaced, and the link stays")
  func keepsLinks() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("target.jsonl", "old\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.jsonl"), withDestinationPath: folder.path("target.jsonl"))
    #expect(
      await mizan([
        "score", "--lexicon", Project.caseLexicon, Project.sampleFeed, "-o", folder.path("link.jsonl"),
      ]).exitCode == 0)
    #expect(try folder.names == ["link.jsonl", "link.jsonl.meta.json", "target.jsonl"])
    #expect(try folder.text(of: "target.jsonl").hasPrefix(#"{"schema":1,"#))
    let link = folder.url.appending(path: "link.jsonl")
    #expect(try link.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink == true)
  }

  @Test("a failed write leaves an older file as it was")
  func keepsOldFile() async throws {
    let folder = try TemporaryFolder()
    let old = try folder.file("records.jsonl", "old\n")
    let result = await mizan([
      "score", "--lexicon", Project.caseLexicon, Project.sampleFeed, folder.path("nowhere"), "-o", old,
    ])
    #expect(result.exitCode == 2)
    #expect(try folder.names == ["records.jsonl"])
    #expect(try folder.text(of: "records.jsonl") == "old\n")
  }

  @Test(
    "voices are coloured on a terminal that can, unless somebody said no",
    arguments: [
      (true, [:], [], true), (true, ["NO_COLOR": "1"], [], false), (true, ["NO_COLOR": ""], [], true),
      (true, ["TERM": "dumb"], [], false), (true, [:], ["--no-color"], false), (false, [:], [], false),
    ] as [(Bool, [String: String], [String], Bool)])
  func colors(isTerminal: Bool, environment: [String: String], options: [String], isColored: Bool) async {
    let result = await mizan(
      ["score", "--lexicon", Project.caseLexicon, Project.sampleFeed, "-f", "text"] + options,
      output: MemoryOutput(isTerminal: isTerminal),
      environment: environment)
    #expect(result.output.text.contains("\u{1B}[") == isColored)
  }

  @Test("a terminal gets text, anything else JSON Lines")
  func choosesFormat() async {
    let seen = await mizan(
      ["score", "--lexicon", Project.caseLexicon, Project.sampleFeed], output: MemoryOutput(isTerminal: true))
    #expect(seen.output.text.hasPrefix("wakala-shelling#title  "))
    let piped = await mizan(["score", "--lexicon", Project.caseLexicon, Project.sampleFeed])
    #expect(piped.output.text.hasPrefix(#"{"schema":1,"id":"wakala-shelling#title","#))
  }

  @Test("progress shows on a terminal that shows nothing else, and is taken away", arguments: [true, false])
  func showsProgress(isQuiet: Bool) async {
    let errors = MemoryOutput(isTerminal: true)
    let result = await mizan(
      ["score", "--lexicon", Project.caseLexicon, Project.sampleFeed] + (isQuiet ? ["--quiet"] : []),
      errors: errors)
    #expect(result.exitCode == 0)
    #expect(errors.text.contains("100%") == !isQuiet)
    #expect(errors.text.contains("\r\u{1B}[K17 articles") == !isQuiet)
    if isQuiet { #expect(errors.bytes.isEmpty) }
  }

  @Test("lexicons that are named replace the bundled one, unless it is named among them")
  func choosesLexicons() async throws {
    let own = Project.caseLexicon
    func entries(_ options: [String]) async -> Set<String> {
      let result = await mizan(["score", Project.sampleFeed, "--quiet"] + options)
      return Set(result.output.text.matches(of: /"entry":"([a-z.-]+)"/).map { String($0.output.1) })
    }
    let bundled = await entries([])
    #expect(await entries(["--lexicon", "bundled"]) == bundled)
    let alone = await entries(["--lexicon", own])
    #expect(alone == ["case.heinous", "case.massacre"])
    #expect(bundled.isDisjoint(with: alone) && !bundled.isEmpty)
  }

  @Test("a message takes the place of the line of progress")
  func clearsProgress() async throws {
    let folder = try TemporaryFolder()
    let feed = try folder.file("feed.jsonl", "{\n")
    let errors = MemoryOutput(isTerminal: true)
    _ = await mizan(["score", "--lexicon", Project.caseLexicon, feed], errors: errors)
    #expect(errors.text.contains("\r\u{1B}[K\(feed):1:"))
  }

  @Test("control characters of a feed do not reach the terminal in messages")
  func disarmsMessages() async throws {
    let folder = try TemporaryFolder()
    let line = #"{"id":"a\u001b[31m","text":"افتتح المجلس مدرسة"}"# + "\n"
    let feed = try folder.file("feed.jsonl", line + line)
    let result = await mizan(["score", "--lexicon", Project.caseLexicon, feed])
    #expect(result.errors.text.contains("the id 'a\u{FFFD}[31m' was there before"))
    #expect(!result.errors.text.contains("\u{1B}"))
  }

  @Test("nothing to read is a usage error when nobody pipes anything in")
  func needsInput() async {
    let result = await mizan(["score"])
    #expect(result.exitCode == 2)
    #expect(result.errors.lines.first == "mizan: error: no input: name a feed dump, or pipe one in")
  }
}

@Suite("Help")
struct HelpTests {
  @Test("every option of every command stands on its page, and its page is printed in three ways")
  func listsOptions() async {
    for command in MizanCommand.commands.map(\.specification) {
      let words = command.name.split(separator: " ").map(String.init)
      let page = await mizan(["help"] + words).output.text
      #expect(await mizan(words + ["--help"]).output.text == page)
      #expect(await mizan(words + ["-h"]).output.text == page)
      for option in command.options { #expect(page.contains("--\(option.name)")) }
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(await mizan(["help"]).output.text.contains("  \(command.name) "))
    }
  }
}

@Suite("mizan explain")
struct ExplainCommandTests {
  @Test("a record of a scored file is explained as its text is")
  func explainsRecord() async throws {
    let folder = try TemporaryFolder()
    let records = folder.path("records.jsonl")
    #expect(
      await mizan(["score", "--lexicon", Project.caseLexicon, Project.sampleFeed, "--text", "-o", records])
        .exitCode == 0)
    let result = await mizan(["explain", records, "--id", "wakala-shelling#2"])
    #expect(result.exitCode == 0)
    #expect(result.output.lines.contains("paragraph: wakala-shelling#2"))
    #expect(result.output.lines.contains { $0.hasPrefix("score: r = 1000 × ") })
  }

  @Test("the paragraphs of a file are explained one after the other")
  func explainsFile() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "text", "وقعت في المدينة جريمة بشعة صباح اليوم\n\nافتتح المجلس مدرسة في الحي الشرقي\n")
    let result = await mizan(["explain", path])
    #expect(result.exitCode == 0)
    #expect(result.output.lines.filter { $0.hasPrefix("paragraph: ") }.count == 2)
  }

  @Test("what contradicts itself is refused", arguments: [["--string", "a", "b"], [], ["a", "b"]])
  func refuses(arguments: [String]) async {
    #expect(await mizan(["explain"] + arguments).exitCode == 2)
  }
}
