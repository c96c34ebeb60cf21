import Mizan

/// Findings by voice as one bar of shares, with the shares in words below it.
struct VoiceBar {
  let locale: ReportLocale
  /// One count a voice, in the order of `Voice.allCases`.
  let counts: [Int]

  /// Writes the bar and its list.
  func write(to html: inout HTMLWriter) {
    let total = counts.reduce(0, +)
    guard total > 0 else { return html.element("p", locale.text(PagePhrase.noFindings)) }
    html.element("div", [("class", "voices")]) { html in
      html.element("div", [("class", "shares"), ("aria-hidden", "true")]) { html in
        for (voice, count) in zip(Voice.allCases, counts) where count > 0 {
          html.element(
            "span", [("class", "share \(voice.rawValue)"), ("style", "--share:\(count)")], text: "")
        }
      }
      html.element("ul", [("class", "key"), ("aria-label", .text(locale.text(PagePhrase.voices).plain))]) {
        html in
        for (voice, count) in zip(Voice.allCases, counts) where count > 0 {
          let share = Figures.percent(100 * Double(count) / Double(total))
          html.element("li") { html in
            html.element("span", [("class", "swatch \(voice.rawValue)"), ("aria-hidden", "true")], text: "")
            html.element("span", [("class", "f \(voice.rawValue)")], locale.text(voice))
            html.sentence(" \(locale.text(PagePhrase.voiceShare(count: count, share: share)))")
          }
        }
      }
    }
    html.line()
  }
}

/// What each underline means.
struct VoiceLegend {
  let locale: ReportLocale
  let model: ScoringModel

  /// Writes a table of the voices: name as underlined, meaning, factor.
  func write(to html: inout HTMLWriter) {
    html.element("dl", [("class", "legend")]) { html in
      for voice in Voice.allCases {
        let factor = model.factor(of: voice)
        let ends = factor.low == factor.high ? "" : " [\(factor.low.short)–\(factor.high.short)]"
        html.element("div") { html in
          html.element("dt") { $0.element("span", [("class", "f \(voice.rawValue)")], locale.text(voice)) }
          html.element("dd", "\(locale.text(voice.meaning)) (\(figure: "× \(factor.value.short)\(ends)"))")
        }
      }
    }
    html.line()
  }
}
