/// An element of RSS or Atom that an article is made of.
enum FeedElement: String {
  case feed, item, entry, title, description, summary, content, link, guid, id, pubDate, published, updated
  case category, source
  case contentEncoded = "content:encoded"
  case date = "dc:date"
  /// An element that is passed over.
  case other = ""

  /// Tells an element by its namespace; a prefix that is not declared is taken for what it usually means.
  init(name: String, namespace: String?, qualifiedName: String) {
    let prefix: String
    switch namespace ?? "" {
    case "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://purl.org/atom/ns#",
      "http://backend.userland.com/rss2":
      prefix = ""
    case "http://purl.org/rss/1.0/modules/content/": prefix = "content:"
    case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/": prefix = "dc:"
    case "": prefix = qualifiedName.contains(":") ? String(qualifiedName.prefix { $0 != ":" }) + ":" : ""
    default: prefix = "other:"
    }
    self = FeedElement(rawValue: prefix + name) ?? .other
  }
}

/// An error of the XML parser, by the numbers of libxml2 that Foundation hands on.
struct XMLFault: CustomStringConvertible {
  let code: Int

  static let endsEarly = "invalid XML: the document ends early"

  /// Tells whether nothing is lost: the errors of namespaces, 200 to 299.
  var isHarmless: Bool { (200..<300).contains(code) }

  /// Tells whether the document ends where it should not.
  var isEnd: Bool { description == Self.endsEarly }

  /// Tells whether an end tag closes another element than the one that is open.
  var isMismatch: Bool { code == 76 }

  /// What is wrong.
  var description: String {
    switch code {
    case 4, 5, 74, 77: Self.endsEarly
    case 9, 81: "invalid XML: a character that the encoding does not have"
    case 26: "invalid XML: an entity that is not declared"
    case 32, 31: "invalid XML: an encoding that is not supported"
    case 65, 68, 73: "invalid XML: a broken tag"
    case 76: "invalid XML: an end tag that closes another element"
    case 86: "invalid XML: text after the end of the document"
    default: "invalid XML (error \(code) of libxml2)"
    }
  }
}
