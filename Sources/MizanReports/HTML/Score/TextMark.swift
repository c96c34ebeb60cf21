/// A stretch of a paragraph of which something is said besides its findings: a label behind it leads to where.
struct TextMark {
  /// Unicode scalars of the paragraph, half-open.
  let scalars: Range<Int>
  /// What is said, in a word or two.
  let label: Sentence
  /// Where more is said.
  let target: ElementID

  /// Writes the label, in the language of the page and isolated from the direction of the text.
  func writeLabel(_ locale: ReportLocale, to html: inout HTMLWriter) {
    html.element(
      "a",
      [
        ("class", "tag"), ("href", .element(target, prefix: "#")), ("lang", .text(locale.rawValue)),
        ("dir", .text(locale.direction)),
      ], label)
  }
}
