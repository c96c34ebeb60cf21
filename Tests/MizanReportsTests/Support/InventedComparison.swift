import Mizan
import MizanAnalysis

/// Comparisons made by hand, with as many outlets and rows as a test asks for.
enum InventedComparison {
  static let entry: LexiconEntry = LexiconEntry(
    id: "atrocity.massacre", category: "loaded-language", term: "مجزرة", partOfSpeech: .noun, weight: 0.8)

  private static let measures: [Measure] =
    Measure.general + [
      .category("loaded-language"), .category("loaded-language", facet: "atrocity"), .category("my-words"),
      .attributedCategory("loaded-language"), .attributedCategory("loaded-language", facet: "atrocity"),
      .attributedCategory("my-words"),
    ]

  /// Outlets named `text` and their number; outlet i has 5 − i in own voice, and at least 0.5, ± 1.
  static func make(outlets count: Int, rows: Int = 3, text: String = "Outlet ") -> Comparison {
    let own = (0..<count).map { max(0.5, 5 - Double($0)) }
    var comparison = Comparison(
      method: Comparison.Method(), outlets: own.enumerated().map { profile($0, own: $1, text: text) },
      measures: measures)
    func places(_ values: [Double]) -> Ranking {
      Ranking(
        places: values.enumerated().sorted { $0.element > $1.element }.prefix(200).map { outlet, value in
          .init(
            outlet: outlet, value: value, interval: Interval(max(0, value - 1), value + 1),
            ranks: outlet == 0 ? 1...2 : max(1, outlet)...outlet + 2)
        })
    }
    comparison.ranking = places(own)
    comparison.uncheckedRanking = places(own.map { $0 * 2 })
    comparison.differences = differences(count, rows: rows)
    comparison.reversals = (0..<rows).map { _ in
      Reversal(first: 0, second: 1, kind: .appears, checked: 1, unchecked: 0.1)
    }
    addWording(to: &comparison, outlets: count, rows: rows, text: text)
    addStories(to: &comparison, outlets: count, rows: rows, text: text)
    comparison.splitHalf = SplitHalf(
      correlation: 0.9, interval: Interval(0.7, 1), splits: 100, outlets: count)
    comparison.notes = (0..<rows).map { .init(.smallOutlet, outlet: $0 % count) }
    return comparison
  }

  private static func profile(_ index: Int, own: Double, text: String) -> OutletProfile {
    OutletProfile(
      name: text + String(index), articles: 40, clusters: 35, paragraphs: 200, words: 9000 - index,
      wordsOwn: 7000,
      voices: [12, 1, 2, 3, 1, 5], verdicts: [10, 100, 60, 20, 10], attributions: 50, isLargeEnough: true,
      estimates: measures.map { measure in
        measure == .shareAttributed
          ? Estimate(value: 40, interval: nil, count: 8, denominator: 2_000_000)
          : Estimate(value: own, interval: Interval(max(0, own - 1), own + 1), count: 12, denominator: 9000)
      })
  }

  private static func differences(_ count: Int, rows: Int) -> [Difference] {
    [
      Difference(
        first: 0, second: count == 2 ? 1 : nil, measure: .own, basis: .stories(25), firstRate: 5,
        secondRate: 3.5,
        interval: Interval(0.5, 2.5), ratioInterval: Interval(1.1, 1.9), pValue: 0.001, qValue: 0.004)
    ]
      + (0..<rows).map { _ in
        Difference(first: 1, second: 0, measure: .own, basis: .unpaired, firstRate: 1, secondRate: 2)
      }
  }

  private static func addWording(to comparison: inout Comparison, outlets count: Int, rows: Int, text: String)
  {
    let words = (0..<rows).map { number in
      KeyWord(
        word: text + String(number), count: 9, restCount: 2, articles: 5, restArticles: 1, logOdds: 1, z: 4,
        qValue: 0.01)
    }
    for outlet in 0..<count {
      comparison.stances += [nil, Attribution.Source.Kind.office].map { kind in
        StanceRow(
          outlet: outlet, kind: kind, counts: [9, 3, 1, 2],
          examples: (0..<5).map { _ in
            StanceExample(stance: .doubting, cue: "زعم", source: text, paragraph: "a#1")
          })
      }
      comparison.words.append(OutletWords(outlet: outlet, more: words, less: words, tested: 1000))
      comparison.decompositions.append(
        Decomposition(
          first: outlet, second: count == 2 ? 1 - outlet : nil,
          parts: [
            part(entry.id, 0.7), part("mine.other", 0.3),
          ], others: -0.2, otherEntries: 4))
    }
    comparison.references = ReferenceTable(
      entries: (0..<20).map { "e\($0)" },
      rows: (0..<count).map { outlet in
        .init(outlet: outlet, side: "palestinian", own: Array(0..<20), attributed: Array(0..<20))
      }, window: 6, counted: 30, withoutActor: 4, ambiguous: 2)
  }

  private static func part(_ entry: String, _ change: Double) -> Decomposition.Part {
    .init(
      entry: entry, category: "loaded-language", weight: 0.5, rate: change, otherRate: 0, count: 4,
      otherCount: 1, articles: 3, otherArticles: 1)
  }

  private static func addStories(to comparison: inout Comparison, outlets count: Int, rows: Int, text: String)
  {
    comparison.stories = StorySummary(
      clusters: 3 * rows, shared: rows,
      listed: (0..<rows).map { number in
        .init(
          id: text + String(number), title: text, days: nil,
          tellings: (0..<count).map { outlet in
            .init(
              outlet: outlet, articles: (0..<min(rows, 8)).map { text + String($0) }, words: 300, own: 1.5,
              unchecked: 3)
          })
      })
    comparison.duplicates = DuplicateSummary(
      groups: rows, leftOut: rows, acrossOutlets: 1,
      listed: (0..<rows).map { number in
        .init(title: text, articles: (0..<rows).map { text + String($0) }, outlets: Array(0..<count))
      })
    for outlet in 0..<count {
      comparison.months += (0..<min(rows, 100)).map { month in
        MonthRow(
          outlet: outlet, month: CalendarMonth(number: 24_200 + month), articles: 5, words: 900,
          own: Estimate(value: 2, interval: Interval(1, 3), count: 4, denominator: 900))
      }
    }
  }
}
