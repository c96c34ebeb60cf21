import Foundation
import Mizan
import Testing

@testable import MizanCommand
@testable import MizanReports

/// The reports of the sample feed that are kept in the project.
///
/// With MIZAN_UPDATE_GOLDEN=1 they are rewritten, and the test fails all the same.
@Suite("The sample reports")
struct SampleReportTests {
  @Test(
    "are what their commands write",
    arguments: [
      (
        "Sample.html",
        "swift run -c release mizan compare Tests/Fixtures/sample.jsonl -f html --quiet -o Reports/Sample.html"
      ),
      (
        "Sample.md",
        "swift run -c release mizan compare Tests/Fixtures/sample.jsonl -f md --quiet -o Reports/Sample.md"
      ),
    ])
  func fresh(name: String, command: String) throws {
    let shell = try ShellScript()
    try FileManager.default.createDirectory(
      at: shell.folder.url.appending(path: "Reports"), withIntermediateDirectories: false)
    let ending = try shell.run(command)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let made = try shell.folder.text(of: "Reports/" + name)
    let place = Project.top.appending(path: "Reports/" + name)
    let kept = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
    #expect(made == kept, "Reports/\(name) is not fresh; run: \(command)")
    if Project.updatesGolden, made != kept { try Data(made.utf8).write(to: place) }
  }
}

@Suite("Pages from the command line")
struct PageCommandTests {
  private static let commands = [["score"], ["compare"], ["compare", "--story", "sawt-docks"]]

  @Test("are in Arabic unless English is asked for", arguments: commands)
  func locales(command: [String]) async throws {
    let arabic = await mizan(command + [Project.sampleFeed, "-f", "html", "--quiet"])
    #expect(arabic.exitCode == 0)
    #expect(arabic.output.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"))
    let english = await mizan(command + [Project.sampleFeed, "-f", "html", "--locale", "en", "--quiet"])
    #expect(english.output.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
  }

  @Test(
    "are what a file ending in .html gets, the same for any number of workers",
    arguments: commands)
  func files(command: [String]) async throws {
    let folder = try TemporaryFolder()
    for jobs in ["1", "3"] {
      let result = await mizan(
        command + [Project.sampleFeed, "-o", folder.path("page\(jobs).html"), "-j", jobs, "--quiet"])
      #expect(result.exitCode == 0)
    }
    let page = try folder.text(of: "page1.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(try folder.text(of: "page3.html") == page)
  }

  @Test("name the input with its checksum, and the file of a page has its provenance beside it")
  func provenance() async throws {
    let folder = try TemporaryFolder()
    let feed = try folder.file("feed.jsonl", #"{"id":"a","outlet":"x","text":"abc"}"# + "\n")
    let result = await mizan(["score", feed, "-f", "html", "-o", folder.path("page.html"), "--quiet"])
    #expect(result.exitCode == 0)
    let meta = try folder.text(of: "page.html.meta.json")
    let sum = try #require(meta.firstMatch(of: /"sha256": "([0-9a-f]{64})"/)?.output.1)
    #expect(try folder.text(of: "page.html").contains(sum))
    #expect(meta.contains(#""locale": "ar""#))
  }

  /// A category that a page calls by its id would stand there in English letters.
  @Test("have a name for every category, facet, camp and side of the bundled lexicon")
  func names() {
    let entries = Lexicon(sources: BundledLexicon.sources()).entries
    let scoring = entries.filter { $0.role == nil }
    let actors = entries.filter { $0.role == .actor }
    #expect(scoring.count > 500 && actors.count > 20)
    #expect(Set(scoring.map(\.category)).filter { KnownCategory(rawValue: $0) == nil } == [])
    #expect(Set(scoring.compactMap(\.facet)).filter { KnownFacet(rawValue: $0) == nil } == [])
    #expect(Set(scoring.flatMap(\.usedBy)).filter { KnownCamp(rawValue: $0) == nil } == [])
    #expect(Set(actors.compactMap(\.facet)).filter { KnownSide(rawValue: $0) == nil } == [])
  }
}
