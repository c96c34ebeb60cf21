import Foundation
import Testing

@testable import Mizan

/// A sentence with its loaded word in brackets, and whose voice must carry it.
struct VoiceRow: Sendable, CustomTestStringConvertible {
  var text: String
  var voice: Voice
  var rule: String?
  var isNegated = false
  var isDenied = false
  var isHedged = false

  init(
    _ text: String, _ voice: Voice, _ rule: String? = nil, negated: Bool = false, denied: Bool = false,
    hedged: Bool = false
  ) {
    self.text = text
    self.voice = voice
    self.rule = rule
    isNegated = negated
    isDenied = denied
    isHedged = hedged
  }

  var testDescription: String { text }
}

/// The shipped attribution lexicons with a few loaded words of the tests' own.
struct VoiceBench: Sendable {
  static let shared = try? VoiceBench()

  private let lexicon: CompiledLexicon
  private let matcher: LexiconMatcher
  private let tokenizer = Tokenizer()
  private let checker = AttributionChecker()

  private static let loaded = """
    lexicon: test
    language: ar
    version: 1
    license: Apache-2.0
    summary: Loaded words of the tests.

    id: test.adjective
    category: test
    term: بشع
    pos: adjective
    weight: 0.8

    id: test.adjective-brutal
    category: test
    term: وحشي
    pos: adjective
    weight: 0.8

    id: test.adjective-terrorist
    category: test
    term: إرهابي
    pos: adjective
    weight: 0.8

    id: test.question
    category: rhetorical-question
    term: هل يعقل
    pos: phrase
    forms: إلى متى
    exact: yes
    weight: 0

    id: test.adjective-corrupt
    category: test
    term: فاسد
    pos: adjective
    weight: 0.8
    """

  /// Nouns with what rules do not make of them.
  private static let nouns = [
    ("مجزرة", "مجازر"), ("جريمة", "جرائم"), ("خائن", "خونة"), ("مؤامرة", ""), ("عدوان", ""), ("كارثة", ""),
    ("خيانة", ""), ("عصابة", ""), ("فضيحة", ""), ("همجية", ""),
  ].enumerated().map { index, noun in
    "\n\nid: test.noun-\(index)\ncategory: test\nterm: \(noun.0)\npos: noun\nweight: 0.8"
      + (noun.1.isEmpty ? "" : "\nforms: \(noun.1)")
  }.joined()

  private init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Lexicons/ar/attribution").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    var sources = try names.map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
    sources.append(("test.lexicon", Self.loaded + Self.nouns))
    lexicon = CompiledLexicon(Lexicon(sources: sources.map { (path: $0.0, text: $0.1) }))
    matcher = LexiconMatcher(lexicon: lexicon)
  }

  /// The paragraphs of one article, checked in order.
  func check(_ paragraphs: [String], title: String = "") -> [AttributedParagraph] {
    let article = Article(id: "a", title: title, body: paragraphs.joined(separator: "\n"))
    var matcherState = matcher.makeState()
    var checkerState = checker.makeState()
    checker.beginArticle(&checkerState)
    return ParagraphSplitter().paragraphs(of: article).map {
      let matched = matcher.process(tokenizer.tokenize($0), state: &matcherState)
      return checker.process(matched, state: &checkerState)
    }
  }

  /// The placements of the bracketed words, in order; `nil` where nothing was matched.
  func placements(_ marked: [String], title: String = "") -> [Placement?] {
    let checked = check(marked.map(Self.plain), title: Self.plain(title))
    let texts = (title.isEmpty ? [] : [title]) + marked
    return zip(texts, checked).flatMap { text, paragraph in
      Self.brackets(in: text).map { span in
        zip(paragraph.matched.matches, paragraph.placements).first {
          paragraph.matched.tokenized.tokens[$0.0.tokens.lowerBound].span.scalars.lowerBound
            == span.lowerBound
        }?.1
      }
    }
  }

  /// The contents of a text's attributions, in order.
  static func contents(of text: String) throws -> [String] {
    try #require(shared).check([text]).flatMap { paragraph in
      paragraph.attributions.map { String($0.content.text(in: paragraph.matched.tokenized.paragraph.text)) }
    }
  }

  /// The sources of a text's attributions, in order; the empty text where there is none.
  static func sources(of text: String) throws -> [String] {
    try #require(shared).check([text]).flatMap { paragraph in
      paragraph.attributions.map {
        $0.source.map { String($0.span.text(in: paragraph.matched.tokenized.paragraph.text)) } ?? ""
      }
    }
  }

  static func plain(_ text: String) -> String { text.filter { $0 != "[" && $0 != "]" } }

  /// The bracketed stretches in scalars of the plain text.
  private static func brackets(in text: String) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[": start = offset
      case "]": spans.append(start..<offset)
      default: offset += 1
      }
    }
    return spans
  }
}

/// Checks one row of a table.
func expect(_ row: VoiceRow, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let bench = try #require(VoiceBench.shared)
  let found = bench.placements([row.text])
  #expect(!found.isEmpty, "the row marks no word", sourceLocation: sourceLocation)
  for placement in found {
    let placement = try #require(placement, "the marked word is not matched", sourceLocation: sourceLocation)
    #expect(placement.voice == row.voice, "\(placement.rule)", sourceLocation: sourceLocation)
    if let rule = row.rule { #expect(placement.rule == rule, sourceLocation: sourceLocation) }
    #expect(placement.isNegated == row.isNegated, "negated", sourceLocation: sourceLocation)
    #expect(placement.isDenied == row.isDenied, "denied", sourceLocation: sourceLocation)
    #expect(placement.isHedged == row.isHedged, "hedged", sourceLocation: sourceLocation)
  }
}
