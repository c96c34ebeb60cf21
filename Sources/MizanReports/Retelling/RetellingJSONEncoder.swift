import Mizan
import MizanAnalysis

/// Retellings as one JSON document with keys in a fixed order.
public struct RetellingJSONEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// Writes a report.
  ///
  /// Offsets are Unicode scalars of the paragraph, half-open; a key without a value is absent.
  ///
  /// - Returns: indented JSON, with a line end.
  public func encode(_ report: RetellingReport) -> [UInt8] {
    JSONValue.object([
      ("tool", .object([("name", .string("mizan")), ("version", .string(report.origin.toolVersion))])),
      ("lexicon", report.origin.lexicon.json), ("scoring_model", report.origin.model.json),
      ("inputs", .array(report.origin.inputs.map { .string($0) })),
      ("copies_left_out", .integer(report.leftOut.copies)),
      ("articles_left_out", .integer(report.leftOut.articles)),
      ("articles", .array(report.articles.indices.map { article($0, of: report) })),
      ("retellings", .array(report.retellings.enumerated().map { retelling($1, number: $0 + 1) })),
      ("limits", .string(RetellingReport.limits)),
    ]).bytes
  }

  private func article(_ place: Int, of report: RetellingReport) -> JSONValue {
    let article = report.articles[place]
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(article.id)), ("outlet", .string(article.outlet)),
    ]
    if let day = article.day { members.append(("date", .string(day.text))) }
    members += [
      ("title", .string(article.title)), ("words", .integer(article.words)),
      ("words_own", .integer(article.wordsOwn)), ("own", .integer(article.findings(own: true))),
      ("attributed", .integer(article.findings(own: false))),
    ]
    if let share = report.shareAttributed(ofArticle: place) {
      members.append(("share_attributed", .decimal(share, .one)))
    }
    return .object(members)
  }

  /// A retelling; articles are named by their place in the document's list, since two may have one id.
  private func retelling(_ retelling: Retelling, number: Int) -> JSONValue {
    .object([
      ("first", .integer(0)), ("second", .integer(number)), ("kept", .integer(retelling.kept)),
      ("passages", .array(retelling.passages.map { passage($0, of: retelling) })),
      ("changes", .array(retelling.changes.map { change($0, of: retelling) })),
    ])
  }

  private func passage(_ passage: Retelling.Passage, of retelling: Retelling) -> JSONValue {
    func paragraphs(_ places: [Int], _ article: ScoredArticle) -> JSONValue {
      .array(
        places.map { place in
          let paragraph = article.paragraphs[place]
          return .object([("label", .string(paragraph.label)), ("text", .string(paragraph.text ?? ""))])
        })
    }
    return .object([
      ("first", paragraphs(passage.first, retelling.first)),
      ("second", paragraphs(passage.second, retelling.second)),
      ("first_words", .integer(passage.firstWords)), ("second_words", .integer(passage.secondWords)),
      ("shared_words", .integer(passage.sharedWords)),
    ])
  }

  private func change(_ change: Retelling.Change, of retelling: Retelling) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("kind", .string(change.kind.rawValue)), ("passage", .integer(change.passage)),
    ]
    if let before = change.before { members.append(("before", wording(before, in: retelling.first))) }
    if let after = change.after { members.append(("after", wording(after, in: retelling.second))) }
    return .object(members)
  }

  private func wording(_ wording: Retelling.Wording, in article: ScoredArticle) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("paragraph", .string(article.paragraphs[wording.paragraph].label)),
      ("start", .integer(wording.scalars.lowerBound)), ("end", .integer(wording.scalars.upperBound)),
      ("text", .string(wording.text)),
    ]
    if let entry = wording.entry { members.append(("entry", .string(entry))) }
    if let category = wording.category { members.append(("category", .string(category))) }
    members += [("weight", .decimal(wording.weight, .three)), ("voice", .string(wording.voice.rawValue))]
    return .object(members)
  }
}
