/// The constants of the score, as one versioned value.
///
/// The factors are those of the design's voice table: a paraphrase keeps 0.3, because the outlet chose its words
/// (Obiedat 2006); nobody-in-particular keeps half; a direct quotation of an identifiable source is not counted.
/// k, r₅₀ and the thresholds were set once from two real feeds; `Architecture.md` has the measurement.
public struct ScoringModel: Hashable, Sendable {
  /// The model's version; any change of a constant changes it.
  public var version: String
  /// k: words added to a paragraph's own, so that a single term in a short line does not score like a tirade.
  public var smoothingWords: Double
  /// r₅₀: the smoothed rate per 1,000 words at which the score is 50.
  public var halfRate: Double
  /// Scores below are `clean`.
  public var mildThreshold: Double
  /// Scores from here are `loaded`.
  public var loadedThreshold: Double
  /// Paragraphs with fewer words get no verdict.
  public var minimumWords: Int
  /// What remains of a weight under negation or denial: «ليست جريمة بشعة» still uses the frame.
  public var negationFactor: Double

  /// The model that ships.
  public static let standard = ScoringModel(
    version: "3", smoothingWords: 20, halfRate: 12.7, mildThreshold: 10, loadedThreshold: 40, minimumWords: 8,
    negationFactor: 0.5)

  /// What remains of a weight in a voice.
  ///
  /// - Returns: the factor, and the ends between which it is known.
  public func factor(of voice: Voice) -> (value: Double, low: Double, high: Double) {
    switch voice {
    case .own, .scare: (1, 1, 1)
    case .vague: (0.5, 0.5, 0.5)
    case .indirect: (0.3, 0.3, 0.3)
    case .unsourced: (0.5, 0, 1)
    case .quoted: (0, 0, 0)
    }
  }

  /// score = 100 · r ÷ (r + r₅₀), with r = 1000 · Σ contributions ÷ (words + k).
  ///
  /// Zero stays zero; bounded by 100 and strictly monotone in the sum.
  public func score(sum: Double, words: Int) -> Double {
    let rate = 1000 * sum / (Double(words) + smoothingWords)
    return 100 * rate / (rate + halfRate)
  }
}
