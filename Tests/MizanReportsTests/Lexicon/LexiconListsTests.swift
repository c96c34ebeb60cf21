import Mizan
import MizanAnalysis
import Testing

@testable import MizanReports

@Suite("The file of a baseline")
struct BaselineFileTests {
  private func read(_ text: String) throws(TabbedFileError) -> FindingBaseline {
    try BaselineFile.baseline(in: text, path: "b.txt")
  }

  @Test("is sorted, and reads back as it was, in any order")
  func roundTrip() throws {
    var baseline = FindingBaseline()
    baseline.add(.init(entry: "b.two", words: "مجزرة", context: "00ff"), count: 2)
    baseline.add(.init(entry: "a.one", words: "جريمة بشعة", context: "11ff"))
    let text = String(decoding: BaselineFile.bytes(of: baseline), as: UTF8.self)
    #expect(
      text == """
        mizan-baseline 1
        # entry\twords\tcontext\tcount
        a.one\tجريمة بشعة\t11ff\t1
        b.two\tمجزرة\t00ff\t2

        """)
    #expect(try read(text) == baseline)
    let lines = text.split(separator: "\n")
    #expect(try read([lines[0], lines[3], "", lines[2]].joined(separator: "\r\n")) == baseline)
  }

  @Test(
    "names the line that is none",
    arguments: [
      ("", "b.txt:1:1: error: the file does not begin with 'mizan-baseline 1'"),
      ("mizan-baseline 2\n", "b.txt:1:1: error: the file does not begin with 'mizan-baseline 1'"),
      ("mizan-baseline 1\n\na\tb\n", "b.txt:3:1: error: 2 cells in the place of 4"),
      ("mizan-baseline 1\na\tb\tc\t0\n", "b.txt:2:1: error: '0' is not a whole number from 1 to 1000000000"),
      ("mizan-baseline 1\na\tb\tc\tx\n", "b.txt:2:1: error: 'x' is not a whole number from 1 to 1000000000"),
    ])
  func errors(text: String, message: String) {
    #expect(throws: TabbedFileError.self) { try read(text) }
    do { _ = try read(text) } catch { #expect(error.description == message) }
  }
}

@Suite("The lists of clashes")
struct ClashListTests {
  private let clash = FormClash(
    word: "وشك", entry: "a.doubt", rule: .proclitic, via: "و + شك", count: 3, sureCount: 1, example: "على وشك"
  )

  @Test("what is printed to be accepted is accepted")
  func accepts() throws {
    let lines = String(decoding: ClashEncoder().accepts(of: [clash]), as: UTF8.self)
    #expect(lines == "وشك\ta.doubt\tو + شك\n")
    let accepted = try AcceptedClashes("# seen\n\n" + lines, path: "a.txt")
    #expect(accepted.contains(clash))
    var other = clash
    other.entry = "b.doubt"
    #expect(!accepted.contains(other))
  }

  @Test(
    "name the line that is none",
    arguments: [
      ("وشك\n", "a.txt:1:1: error: expected a word, a tab and the id of an entry"),
      ("# x\nabc\ta.doubt\n", "a.txt:2:1: error: 'abc' is not one Arabic word"),
    ])
  func errors(text: String, message: String) {
    #expect(throws: TabbedFileError.self) { try AcceptedClashes(text, path: "a.txt") }
    do { _ = try AcceptedClashes(text, path: "a.txt") } catch { #expect(error.description == message) }
  }

  @Test("a word counts once where no number stands behind it")
  func words() throws {
    let words = try WordList.words(in: "وشك\t12\n\nقمع\n", path: "w.txt")
    #expect(words.map(\.word) == ["وشك", "قمع"])
    #expect(words.map(\.count) == [12, 1])
    #expect(throws: TabbedFileError.self) { try WordList.words(in: "وشك\tx", path: "w.txt") }
  }
}
