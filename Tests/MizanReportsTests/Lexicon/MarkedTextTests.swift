import Mizan
import MizanAnalysis
import Testing

@testable import MizanReports

@Suite("A text with marked words")
struct MarkedTextTests {
  /// The change of the first occurrence of a word.
  private func change(_ kind: FindingChange.Kind, _ word: String, in text: String) throws -> FindingChange {
    let range = try #require(text.firstRange(of: word))
    func scalars(_ index: String.Index) -> Int {
      text.unicodeScalars.distance(from: text.startIndex, to: index)
    }
    func bytes(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
    let span = TextSpan(
      scalars: scalars(range.lowerBound)..<scalars(range.upperBound),
      utf8: bytes(range.lowerBound)..<bytes(range.upperBound))
    return FindingChange(kind: kind, entry: "e", span: span)
  }

  private func shown(_ text: String, _ findings: [FindingChange]) -> String {
    let marked = MarkedText(text, findings)
    let pieces = marked.pieces.map { piece in
      (piece.followsGap ? "…" : "") + (piece.change.map { "\($0.sign)[\(piece.text)]" } ?? String(piece.text))
    }
    return pieces.joined() + (marked.endsInGap ? "…" : "")
  }

  @Test("a short text is whole")
  func short() throws {
    let text = "وقعت مجزرة بشعة أمس"
    let findings = [
      try change(.lost, "بشعة", in: text), try change(.gained, "مجزرة", in: text),
    ]
    #expect(shown(text, findings) == "وقعت +[مجزرة] -[بشعة] أمس")
    #expect(shown(text, []) == text)
  }

  @Test("of findings that overlap the longest of the first is marked")
  func overlap() throws {
    let text = "وقعت مجزرة بشعة أمس"
    let findings = [
      try change(.lost, "مجزرة", in: text), try change(.gained, "مجزرة بشعة", in: text),
      try change(.gained, "بشعة", in: text),
    ]
    #expect(shown(text, findings) == "وقعت +[مجزرة بشعة] أمس")
  }

  @Test("a long text is cut between words, away from the marks")
  func long() throws {
    let filler = String(repeating: "كلام ", count: 60)
    let text = filler + "مجزرة " + filler + "بشعة " + filler
    let shown = shown(
      text, [try change(.gained, "مجزرة", in: text), try change(.lost, "بشعة", in: text)])
    #expect(shown.hasPrefix("…كلام "))
    #expect(shown.hasSuffix(" كلام…"))
    #expect(shown.count { $0 == "…" } == 3)
    #expect(shown.contains("كلام +[مجزرة] كلام"))
    // 90 scalars on each side of two marks, less the word that a cut falls into.
    #expect((340...385).contains(shown.unicodeScalars.count))
  }
}
