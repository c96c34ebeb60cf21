/// The id of an element that belongs to an article: `a:ARTICLE`, `a:ARTICLE:3`, `a:ARTICLE:3:1`.
struct ElementID: Hashable {
  /// Up to the end of the article's id.
  let head: String
  /// What stands behind it.
  private(set) var tail = ""

  /// The element of an article.
  ///
  /// - Parameters:
  ///   - article: the article's id.
  ///   - kind: tells apart what a page shows of one article in several places.
  init(article: String, kind: Character = "a") { head = "\(kind):" + Self.escaped(article) }

  /// The element of a part.
  func part(_ name: String) -> ElementID {
    var id = self
    id.tail += ":" + name
    return id
  }

  /// An id with every byte but letters, digits, `.`, `~` and `-` as `_` and two hexadecimal digits.
  ///
  /// No two ids become one, the colon is left to divide the parts, and `~2`, which makes a repeated id unique, can be
  /// put behind it.
  static func escaped(_ id: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "-"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
