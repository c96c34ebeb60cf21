/// One news item as its feed gives it.
public struct Article: Hashable, Sendable {
  /// The feed's own id; where it has none, the URL, else `file:line`.
  public var id: String
  /// The outlet that published the article, or an empty string where the feed does not say.
  public var outlet: String
  /// The headline, or an empty string.
  public var title: String
  /// The summary that a feed gives beside the body, or an empty string.
  public var lead: String
  /// The text.
  ///
  /// A paragraph ends at LF, CRLF, U+2028 or U+2029.
  public var body: String
  /// The date in ISO 8601 where it could be read, else as the feed writes it.
  public var date: String?
  /// The address of the article.
  public var url: String?
  /// The section of the outlet that the article stands in.
  public var section: String?

  /// Creates an article.
  public init(
    id: String, outlet: String = "", title: String = "", lead: String = "", body: String,
    date: String? = nil, url: String? = nil, section: String? = nil
  ) {
    self.id = id
    self.outlet = outlet
    self.title = title
    self.lead = lead
    self.body = body
    self.date = date
    self.url = url
    self.section = section
  }
}
