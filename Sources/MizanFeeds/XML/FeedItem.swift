import Mizan

/// One item of a feed as its XML gives it.
struct FeedItem: Sendable {
  /// A text with what its characters mean.
  struct Text: Sendable, Equatable {
    var characters = ""
    var isMarkup = true

    /// The text to be read.
    var plain: String { isMarkup ? HTMLText.plain(characters) : characters }
  }

  /// Where the item begins.
  var position: SourcePosition
  /// Why the item is refused, when it is.
  var refusal: String?
  /// Names and dates, without the texts.
  var fields = RecordFields()
  var title = Text()
  /// `content:encoded` of RSS, `content` of Atom.
  var content = Text()
  /// `description` of RSS, `summary` of Atom.
  var summary = Text()
  /// The bytes of the item's text.
  var byteCount = 0
}

extension RecordDecoder {
  /// Makes an article of an item: the body is the content, and where there is none the summary.
  func record(item: FeedItem) -> FeedRecord {
    func refuse(_ reason: String) -> FeedRecord {
      let text = [item.title, item.content, item.summary].map(\.characters).joined(separator: " ").trimmed
      return .reject(
        FeedReject(
          position: item.position, reason: reason, byteCount: item.byteCount,
          excerpt: FeedReject.excerpt(of: text.utf8)))
    }
    if let refusal = item.refusal { return refuse(refusal) }
    var fields = item.fields
    let content = item.content.plain
    let summary = item.summary.plain
    fields.title = item.title.plain
    fields.body = content.isBlank ? summary : content
    fields.lead = content.isBlank ? nil : summary
    if fields.body?.isBlank != false { return refuse("the item has no text") }
    return .article(builder.article(from: fields, at: item.position), item.position)
  }
}
