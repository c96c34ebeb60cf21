import Mizan
import MizanAnalysis
import MizanReports
import Testing

@Suite("A table of differences by lexicon entry")
struct DecompositionTableEncoderTests {
  private func encoder(text: String = "Outlet ", bom: Bool = false) -> DecompositionTableEncoder {
    DecompositionTableEncoder(
      outlets: InventedComparison.make(outlets: 3, text: text).outlets,
      lexicon: LexiconIdentity(files: [], fingerprint: "0123abcd"), entries: [InventedComparison.entry],
      hasByteOrderMark: bom)
  }

  private func difference(second: Int?) -> Difference {
    Difference(
      first: 0, second: second, measure: .own, basis: .stories(25), firstRate: 5.25, secondRate: 5.5)
  }

  private func decomposition(_ parts: [Decomposition.Part]) -> Decomposition {
    Decomposition(first: 0, second: nil, parts: parts, others: 0, otherEntries: 0)
  }

  private func part(
    _ entry: String = InventedComparison.entry.id, facet: String? = nil, rate: Double = 0.25
  ) -> Decomposition.Part {
    .init(
      entry: entry, category: "loaded-language", facet: facet, weight: 0.8, rate: rate, otherRate: 0.5,
      count: 4, otherCount: 12, articles: 3, otherArticles: 11)
  }

  @Test("has a row a part, with the outlets, the basis, the term of the entry and both sides")
  func row() {
    let bytes = encoder().encode(
      decomposition([part(facet: "atrocity"), part("mine.other")]), of: difference(second: 2))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        Outlet 0,Outlet 2,own,stories,25,-0.25,atrocity.massacre,مجزرة,loaded-language,atrocity,0.8,-0.25,0.25,0.5,\
        4,12,3,11,0123abcd
        Outlet 0,Outlet 2,own,stories,25,-0.25,mine.other,,loaded-language,,0.8,-0.25,0.25,0.5,4,12,3,11,0123abcd

        """)
  }

  @Test("has as many cells in a row as in the header")
  func header() {
    let bytes = encoder().preamble + encoder().encode(decomposition([part()]), of: difference(second: nil))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].split(separator: ",", omittingEmptySubsequences: false).count == 19)
    #expect(lines[1].split(separator: ",", omittingEmptySubsequences: false).count == 19)
  }

  @Test("leaves the other side empty where it is all others together")
  func rest() {
    let bytes = encoder().encode(decomposition([part()]), of: difference(second: nil))
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Outlet 0,,own,"))
  }

  @Test("writes rates with all their digits", arguments: [1.0 / 3, 1e-7 / 3, 123_456.7 / 11])
  func digits(rate: Double) throws {
    let bytes = encoder().encode(decomposition([part(rate: rate)]), of: difference(second: 1))
    let cells = String(decoding: bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
    #expect(Double(cells[11]) == rate - 0.5)
    #expect(Double(cells[12]) == rate)
  }

  @Test(
    "keeps a spreadsheet from taking a text for a formula", arguments: ["=1+", "+", "-", "@", "\u{FF1D}"])
  func formulas(opening: String) {
    let bytes = encoder(text: opening).encode(
      decomposition([part(opening + "entry", facet: opening + "facet")]), of: difference(second: 1))
    let cells = String(decoding: bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells[0] == "'\(opening)0" && cells[1] == "'\(opening)1")
    #expect(cells[6] == "'\(opening)entry" && cells[9] == "'\(opening)facet")
  }

  @Test("begins with a byte order mark where one is asked for", arguments: [true, false])
  func byteOrderMark(isAskedFor: Bool) {
    #expect(encoder(bom: isAskedFor).preamble.starts(with: [0xEF, 0xBB, 0xBF]) == isAskedFor)
  }
}
