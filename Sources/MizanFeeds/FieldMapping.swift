import Mizan

/// Where a JSON record keeps the fields of an article.
///
/// Each field has a list of names, and the first that a record holds with a value (not null, not blank) is taken.
/// A name may be a path into nested objects and arrays: `content.plain`, `items.0.text`.
public struct FieldMapping: Sendable, Equatable {
  /// A field of an article.
  public enum Field: String, Sendable, CaseIterable {
    case id, outlet, title, lead, body, date, url, section
  }

  /// The one name whose text is HTML by definition (JSON Feed).
  static let markupName = "content_html"

  private var names: [[String]]

  /// Creates the mapping of the usual names.
  public init() {
    names = Field.allCases.map(Self.usualNames)
  }

  /// The names of a field, in the order in which they are tried.
  public func names(of field: Field) -> [String] {
    Field.allCases.firstIndex(of: field).map { names[$0] } ?? []
  }

  /// Takes a field from one path only.
  public mutating func set(_ field: Field, to path: String) {
    guard let index = Field.allCases.firstIndex(of: field) else { return }
    names[index] = [path]
  }

  /// Applies a mapping as it is written on a command line: `body=path.to.field`.
  ///
  /// - Throws: `FeedDumpError` with the code `invalidMapping` when it names no field or no path.
  public mutating func apply(_ argument: String) throws(FeedDumpError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw Self.invalid("'\(argument)' is not FIELD=PATH")
    }
    guard let field = Field(rawValue: String(parts[0])) else {
      let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw Self.invalid("'\(parts[0])' is not a field; the fields are \(known)")
    }
    set(field, to: String(parts[1]))
  }

  private static func invalid(_ message: String) -> FeedDumpError {
    FeedDumpError(code: .invalidMapping, position: SourcePosition(), message: message)
  }

  /// The names that dumps in use give a field.
  ///
  /// A specific name stands before a general one: news-please keeps HTML in `text` and the text in `maintext`,
  /// fundus a tree in `body` and the text in `plaintext`, and trafilatura the address in `source`.
  private static func usualNames(of field: Field) -> [String] {
    switch field {
    case .id: ["id", "article_id", "_id", "guid", "uid", "uuid", "page_id", "stories_id"]
    case .outlet:
      [
        "outlet", "publisher", "media_name", "source_name", "source_domain", "source-hostname", "source",
        "sitename", "site_name", "site", "newspaper", "domain", "page_domain", "hostname",
      ]
    case .title: ["title", "headline", "page_title"]
    case .lead: ["lead", "abstract", "description", "excerpt", "summary"]
    case .body:
      [
        "maintext", "plaintext", "text", "body", "content_text", "full_text", "fulltext", "article_text",
        "articleBody", "content", "content_html", "article",
      ]
    case .date:
      [
        "date", "date_publish", "publishing_date", "publish_date", "date_published", "datePublished",
        "published_at", "publishedAt", "published", "pubDate", "page_date", "published_utc", "created_at",
        "timestamp",
      ]
    case .url: ["url", "link", "page_url", "canonical_url", "permalink"]
    case .section: ["section", "category", "categories", "topic", "topics"]
    }
  }
}
