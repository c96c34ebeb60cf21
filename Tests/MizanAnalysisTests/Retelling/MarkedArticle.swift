import Mizan
import MizanAnalysis

/// Articles whose findings and quotations are marked in their text: `{id 0.5|words}` is a finding of an entry and its
/// weight, `{id 0.5 not|words}` a negated one, and `<words>` a source's words.
enum MarkedArticle {
  /// Makes an article of paragraphs, the first of which is the title where `hasTitle` says so.
  static func article(_ paragraphs: [String], id: String = "a", hasTitle: Bool = false) -> ScoredArticle {
    let scored = paragraphs.enumerated().map { index, text in
      paragraph(
        text, field: hasTitle && index == 0 ? .title : .body,
        number: hasTitle ? (index == 0 ? nil : index) : index + 1)
    }
    return ScoredArticle(id: id, outlet: "outlet-\(id)", paragraphs: scored)
  }

  private static func paragraph(_ marked: String, field: Paragraph.Field, number: Int?) -> ScoredParagraph {
    var text = String.UnicodeScalarView()
    var attributions: [ScoredParagraph.Attribution] = []
    var findings: [ScoredParagraph.Finding] = []
    var quotationStart: Int?
    var open: (start: Int, entry: String, weight: Double, isNegated: Bool)?
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<": quotationStart = text.count
      case ">":
        let content = (quotationStart ?? text.count)..<text.count
        attributions.append(ScoredParagraph.Attribution(voice: .quoted, content: content))
        quotationStart = nil
      case "{" where open == nil:
        let head = String(String.UnicodeScalarView(rest.prefix { $0 != "|" })).split(separator: " ")
        rest = rest.drop { $0 != "|" }.dropFirst()
        open = (text.count, String(head[0]), Double(head[1]) ?? 0, head.count > 2)
      case "}":
        guard let finding = open else { continue }
        findings.append(
          ScoredParagraph.Finding(
            scalars: finding.start..<text.count, entry: finding.entry, category: "loaded-language",
            weight: finding.weight, voice: quotationStart == nil ? .own : .quoted,
            isNegated: finding.isNegated))
        open = nil
      default: text.append(scalar)
      }
    }
    return ScoredParagraph(
      field: field, number: number, text: String(text), words: String(text).split(separator: " ").count,
      wordsOwn: 0, verdict: .clean, findings: findings, attributions: attributions)
  }
}
