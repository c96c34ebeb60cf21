import Testing

@testable import Mizan

@Suite struct QuotationScannerTests {
  /// The contents that a scan finds, as text.
  private static func contents(_ text: String, isCarried: Bool = false) -> [String] {
    let tokens = Tokenizer().tokens(in: text)
    var quotations: [Quotation] = []
    _ = QuotationScanner.scan(tokens, traits: traits(of: tokens), isCarried: isCarried, into: &quotations)
    return quotations.filter { !$0.content.isEmpty }.map {
      let span = tokens[$0.content.lowerBound].span.union(tokens[$0.content.upperBound - 1].span)
      return String(span.text(in: text))
    }
  }

  private static func isUnbalanced(_ text: String, isCarried: Bool = false) -> Bool {
    let tokens = Tokenizer().tokens(in: text)
    var quotations: [Quotation] = []
    return QuotationScanner.scan(
      tokens, traits: traits(of: tokens), isCarried: isCarried, into: &quotations
    ).isUnbalanced
  }

  /// What the words say by themselves, as the matcher hands it on.
  private static func traits(of tokens: [Token]) -> [WordTraits] {
    tokens.map { ClauseWords.standard.traits(of: $0.key) }
  }

  @Test(
    "every kind of mark pairs, whatever its orientation",
    arguments: [
      ("قال «نص أول» ومضى", ["نص أول"]),
      ("قال »نص أول« ومضى", ["نص أول"]),
      ("قال \"نص أول\" ومضى", ["نص أول"]),
      ("قال \u{201C}نص أول\u{201D} ومضى", ["نص أول"]),
      ("قال \u{201D}نص أول\u{201C} ومضى", ["نص أول"]),
      ("قال \u{201D}نص أول\u{201D} ومضى", ["نص أول"]),
      ("قال \u{201E}نص أول\u{201C} ومضى", ["نص أول"]),
      ("قال \u{301D}نص أول\u{301E} ومضى", ["نص أول"]),
      ("قال \u{FF02}نص أول\u{FF02} ومضى", ["نص أول"]),
      ("قال ``نص أول'' ومضى", ["نص أول"]),
      ("قال ((نص أول)) ومضى", ["نص أول"]),
      ("قال 'نص أول' ومضى", ["نص أول"]),
      ("قال \u{2018}نص أول\u{2019} ومضى", ["نص أول"]),
      ("تلا \u{FD3F}نص أول\u{FD3E} ومضى", ["نص أول"]),
      ("تلا \u{FD3E}نص أول\u{FD3F} ومضى", ["نص أول"]),
    ])
  func marks(_ text: String, _ expected: [String]) { #expect(Self.contents(text) == expected) }

  @Test(
    "what a mark leans on tells whether it opens or closes",
    arguments: [
      ("قال « نص أول » ومضى", ["نص أول"]),
      ("قال \" نص أول \" ومضى", ["نص أول"]),
      ("قال:\" نص أول\" ومضى", ["نص أول"]),
      ("وصفه بـ\"نص أول\".", ["نص أول"]),
      ("وصفه بـ \u{201D}نص أول\u{201C}.", ["نص أول"]),
      ("وصفه ب\"نص أول\".", ["نص أول"]),
      ("(\"نص أول\")", ["نص أول"]),
      ("\"نص أول\"، \"نص ثان\"", ["نص أول", "نص ثان"]),
      ("قال \"نص أول.\" ومضى", ["نص أول."]),
      ("هل قال \"نص أول\"؟", ["نص أول"]),
      ("قال \"نص «داخلي» أول\" ومضى", ["نص «داخلي» أول"]),
      ("قال \"نص \"داخلي\" أول\" ومضى", ["نص \"داخلي\" أول"]),
      ("شاشة 55\" جديدة", []),
      ("كتب O'Brien رسالة", []),
    ])
  func position(_ text: String, _ expected: [String]) { #expect(Self.contents(text) == expected) }

  @Test(
    "an unbalanced mark is reported and takes no other pair with it",
    arguments: [
      ("قال \"نص بلا نهاية", []), ("قال \"نص بلا نهاية ثم \"نص أول\"", ["نص أول"]),
      ("نص بلا بداية\" ثم «نص أول»", ["نص بلا بداية", "نص أول"]),
    ])
  func unbalanced(_ text: String, _ expected: [String]) {
    #expect(Self.contents(text) == expected)
    #expect(Self.isUnbalanced(text))
  }

  @Test("a quotation that an earlier paragraph opened ends at the first closing mark")
  func carried() {
    let text = "نهاية الكلام\". وبعده \"نص أول\""
    #expect(Self.contents(text, isCarried: true) == ["نهاية الكلام", "نص أول"])
    #expect(!Self.isUnbalanced(text, isCarried: true))
  }

  @Test("quotations never overlap and lie inside the text, whatever the marks")
  func invariants() {
    var random = SplitMix(seed: 11)
    for _ in 0..<400 {
      let tokens = Tokenizer().tokens(in: random.text(length: 60))
      var quotations: [Quotation] = []
      _ = QuotationScanner.scan(tokens, traits: Self.traits(of: tokens), into: &quotations)
      var end = 0
      for quotation in quotations {
        #expect(quotation.marks.lowerBound >= end)
        #expect(quotation.marks.upperBound <= tokens.count)
        #expect(quotation.content.lowerBound >= quotation.marks.lowerBound)
        #expect(quotation.content.upperBound <= quotation.marks.upperBound)
        end = quotation.marks.upperBound
      }
    }
  }
}
