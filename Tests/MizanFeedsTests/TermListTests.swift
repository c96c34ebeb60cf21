import Mizan
import Testing

@testable import MizanFeeds

@Suite("A word list of another tool")
struct TermListTests {
  /// Each row as `term|category|facet|weight@line`.
  private func rows(_ text: String, _ format: TermList.Format) throws -> [String] {
    try TermList(text, as: format, path: "list").rows.map { row in
      [row.term, row.category ?? "", row.facet ?? "", row.weight ?? ""].joined(separator: "|")
        + "@\(row.position.line)"
    }
  }

  @Test("in the form of LIWC gives a row for each category of a term")
  func readsLIWC() throws {
    let text = "%\n1\tposemo (Positive emotion)\n2\tnegemo\n%\n\nمجزر*\t2\nحزن شديد\t1\t2\n"
    #expect(try rows(text, .liwc) == ["مجزر*|negemo||@6", "حزن شديد|posemo||@7", "حزن شديد|negemo||@7"])
  }

  @Test(
    "in the form of LIWC names the line that is wrong",
    arguments: [
      ("كلمة\t1\n", "list:1:1: error: the file does not begin with a '%' line"),
      ("%\n1\ta\n%\nكلمة\t7\n", "list:4:1: error: there is no category '7'"),
      ("%\n1\n%\n", "list:2:1: error: a category has a number and a name"),
      ("%\n1\ta\n", "list: error: the categories do not stand between two '%' lines"),
    ])
  func refusesLIWC(_ row: (text: String, message: String)) {
    let error = #expect(throws: FeedDumpError.self) { try rows(row.text, .liwc) }
    #expect(error?.description == row.message)
  }

  @Test(
    "as a table is read by its header, or else as term, category, weight",
    arguments: [
      ("score,word,sentiment\n0.5,مجزرة,negative\n", [",", "مجزرة|negative||0.5@2"]),
      ("مجزرة,negative,0.5\nفرح\n", [",", "مجزرة|negative||0.5@1", "فرح|||@2"]),
      ("term\tkey\n\"جريمة \"\"حرب\"\"\"\ta\n", ["\t", "جريمة \"حرب\"|a||@2"]),
      // A cell over two lines, a blank row, and the line of what follows.
      ("term,key\r\n\"أول\nثان\",a\r\n\r\nثالث,b\r\n", [",", "أول\nثان|a||@2", "ثالث|b||@5"]),
    ])
  func readsTables(_ row: (text: String, expected: [String])) throws {
    #expect(try rows(row.text, row.expected[0] == "," ? .csv : .tsv) == Array(row.expected.dropFirst()))
  }

  @Test("as a table names the line of a quotation mark that stays open")
  func refusesOpenQuote() {
    let error = #expect(throws: FeedDumpError.self) { try rows("term,key\n\"كلمة,a\n", .csv) }
    #expect(error?.description == "list:2:1: error: a quotation mark is not closed")
  }

  @Test(
    "as JSON is lists by category, nested ones, or objects",
    arguments: [
      (#"{"b":["مجزرة"],"a":["فرح","حزن"]}"#, ["فرح|a||@0", "حزن|a||@0", "مجزرة|b||@0"]),
      (#"{"a":{"x":["فرح"]}}"#, ["فرح|a|x|@0"]),
      (#"[{"term":"فرح","category":"a","weight":0.5},{"word":"حزن"}]"#, ["فرح|a||0.5@0", "حزن|||@0"]),
      (#"{"a":[{"term":"فرح","score":"0.2"}]}"#, ["فرح|a||0.2@0"]),
    ])
  func readsJSON(_ row: (text: String, expected: [String])) throws {
    #expect(try rows(row.text, .json) == row.expected)
  }

  @Test("as JSON must hold terms", arguments: ["{", "{\"a\":[1]}", "{\"a\":null}"])
  func refusesJSON(_ text: String) {
    #expect(throws: FeedDumpError.self) { try rows(text, .json) }
  }

  @Test("tells its form by its name")
  func tellsForm() {
    let forms = ["a.dic", "b/c.CSV", "d.tsv", "e.json", "f.txt"].map { TermList.Format(path: $0)?.rawValue }
    #expect(forms == ["liwc", "csv", "tsv", "json", nil])
  }
}

@Suite("A converted word list")
struct TermListConverterTests {
  private func convert(
    _ rows: [(term: String, category: String?, weight: String?)], isExact: Bool = false,
    category: String? = nil
  ) throws -> (lexicon: Lexicon, problems: [String], text: String) {
    var list = try TermList("", as: .csv, path: "list")
    list.rows = rows.enumerated().map { index, row in
      TermList.Row(
        term: row.term, category: row.category, weight: row.weight,
        position: SourcePosition(path: "list", line: index + 1, column: 1))
    }
    var converter = TermListConverter(category: category, isExact: isExact)
    let text = converter.lexicon(from: list, named: "My List").text
    return (Lexicon(sources: [("t", text)]), converter.problems.map(\.description), text)
  }

  @Test("parses, is canonical and fails its check for want of examples only")
  func parses() throws {
    let made = try convert([
      ("مجزرة", "Negative", "0.8"), ("مجزر*", "Negative", nil), ("حزن شديد", "حزن", "1"),
    ])
    #expect(made.lexicon.problems == [] && made.problems == [])
    #expect(made.lexicon.entries.map(\.id) == ["negative.mjzra", "negative.mjzr", "hzn.hzn-shdyd"])
    #expect(made.lexicon.entries.map(\.partOfSpeech) == [.noun, .adjective, .phrase])
    #expect(made.lexicon.entries.map(\.weight) == [0.8, 0, 1])
    #expect(made.lexicon.entries.map(\.statesWeight) == [true, false, true])
    #expect(made.lexicon.files[0].header["lexicon"] == "my-list")
    #expect(try LexiconFormatter(path: "t").canonicalText(of: made.text) == made.text)
    let rules = Set(
      LexiconChecker(lexicon: made.lexicon).check().problems.filter { $0.severity == .error }.map(\.rule))
    #expect(rules == [.missingField])
  }

  @Test("names what it cannot take over")
  func reports() throws {
    let made = try convert([
      ("sad", "a", nil), ("", "a", nil), ("فرح", nil, nil), ("فرح", "a", "-2"), ("فَرح", "a", nil),
    ])
    #expect(made.lexicon.entries.map(\.id) == ["a.frh"])
    #expect(
      made.problems == [
        "list:1:1: warning: 'sad' is not made of Arabic words and is left out",
        "list:2:1: warning: a row without a term is left out",
        "list:3:1: warning: 'فرح' has no category and is left out; '--category' gives one",
        "list:4:1: warning: the weight '-2' of 'فرح' is not a number from 0 to 1 and is left out",
        "list:5:1: warning: 'فَرح' stands twice in 'a'; the second is left out",
      ])
  }

  @Test("gives terms of one romanisation different ids")
  func numbersIDs() throws {
    // ت and ط are both t.
    let made = try convert([("تين", "a", nil), ("طين", "a", nil)])
    #expect(made.lexicon.entries.map(\.id) == ["a.tyn", "a.tyn-2"])
  }

  @Test("never becomes attribution data, and inflects unless it is exact")
  func scores() throws {
    let made = try convert([("عدم", "negation", nil), ("رفض*", "x", nil)], isExact: true)
    #expect(made.lexicon.entries.map(\.category) == ["negation-words", "x"])
    #expect(made.lexicon.entries.map(\.isExact) == [true, false])
    let chosen = try convert([("عدم", "negation", nil), ("رفض", nil, nil)], category: "mine")
    #expect(chosen.lexicon.entries.map(\.category) == ["mine", "mine"])
  }
}
