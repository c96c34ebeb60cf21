public import Mizan
import MizanAnalysis

/// A few paragraphs of each outlet, drawn at random from those with loaded wording in its own voice.
///
/// The draw is by the hash of the paragraph's text: the same paragraphs whatever the order, the files and the workers,
/// and each with the same chance, so that the examples show the usual and not the worst. Samples of parts of a feed
/// merge to that of the whole. Memory is bounded by outlets × paragraphs.
public struct ParagraphSample: Sendable {
  /// How many paragraphs are drawn of an outlet.
  public static let size = 3
  /// The longest paragraph that is drawn, in UTF-8 bytes.
  private static let longestText = 3000

  private var drawn: [String: [Draw]] = [:]

  private struct Draw: Sendable {
    var hash: UInt64
    var record: ParagraphRecord
  }

  /// Creates a sample of nothing.
  public init() {}

  /// Offers the reports of one article.
  public mutating func offer(_ reports: [ParagraphReport]) {
    for report in reports where Self.isFit(report.verdict, report.findings.map(\.voice)) {
      offer(report.paragraph.text, of: report.paragraph.context.article.outlet) { ParagraphRecord(report) }
    }
  }

  /// Offers the records of one article; those without a text cannot be shown.
  public mutating func offer(_ records: [ParagraphRecord]) {
    for record in records where Self.isFit(record.verdict, record.findings.map(\.voice)) {
      if let text = record.text { offer(text, of: record.outlet) { record } }
    }
  }

  /// Adds the sample of another part.
  public mutating func merge(_ other: ParagraphSample) {
    for (outlet, draws) in other.drawn {
      for draw in draws { insert(draw.hash, of: outlet) { draw.record } }
    }
  }

  /// The paragraphs of one outlet in a fixed order.
  public func paragraphs(of outlet: String) -> [ParagraphRecord] { drawn[outlet, default: []].map(\.record) }

  private static func isFit(_ verdict: ParagraphReport.Verdict, _ voices: [Voice]) -> Bool {
    verdict != .insufficient && voices.contains(where: \.isOwn)
  }

  private mutating func offer(_ text: String, of outlet: String, _ record: () -> ParagraphRecord) {
    guard text.utf8.count <= Self.longestText else { return }
    insert(StableHash.text(text), of: outlet, record)
  }

  /// Keeps the smallest hashes; a text that is there already, as copies have it, is not drawn twice.
  private mutating func insert(_ hash: UInt64, of outlet: String, _ record: () -> ParagraphRecord) {
    var draws = drawn[outlet, default: []]
    let place = draws.firstIndex { $0.hash >= hash } ?? draws.count
    guard place < Self.size else { return }
    if place < draws.count, draws[place].hash == hash {
      // Of two copies that with the smaller id, whichever comes first.
      let other = record()
      guard other.id < draws[place].record.id else { return }
      draws[place].record = other
    } else {
      draws.insert(Draw(hash: hash, record: record()), at: place)
      if draws.count > Self.size { draws.removeLast() }
    }
    drawn[outlet] = draws
  }
}
