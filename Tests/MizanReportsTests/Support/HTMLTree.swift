/// A page read back, strictly: every element is closed, attributes are quoted, and a `<` or a bare `&` is an error.
struct HTMLTree {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The element around it, as an index.
    let parent: Int?
    /// The text of the element and of all within it, references resolved.
    fileprivate(set) var text = ""
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var elements: [Element] = []

  private static let void: Set<String> = ["meta", "br", "hr", "input", "img", "link"]
  private static let raw: Set<String> = ["style", "script"]

  init(_ bytes: [UInt8]) throws { try self.init(String(decoding: bytes, as: UTF8.self)) }

  init(_ page: String) throws {
    var open: [Int] = []
    var rest = page[...]
    while !rest.isEmpty {
      if let top = open.last, Self.raw.contains(elements[top].name) {
        let text = rest.prefix(while: { $0 != "<" })
        elements[top].text += text
        rest = rest[text.endIndex...]
      } else if rest.first != "<" {
        let text = try Self.resolved(rest.prefix { $0 != "<" })
        for place in open { elements[place].text += text }
        rest = rest.drop { $0 != "<" }
        continue
      }
      guard let end = Self.end(ofTag: rest) else {
        throw Malformed(description: "unclosed: \(rest.prefix(60))")
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard let top = open.popLast(), elements[top].name == tag.dropFirst() else {
          throw Malformed(description: "closes what is not open: \(tag)")
        }
      } else {
        let place = try append(tag, parent: open.last)
        if !tag.hasSuffix("/"), !Self.void.contains(elements[place].name) { open.append(place) }
      }
    }
    guard open.isEmpty else {
      throw Malformed(description: "never closed: \(open.map { elements[$0].name })")
    }
  }

  private mutating func append(_ tag: Substring, parent: Int?) throws -> Int {
    let name = tag.prefix { $0.isLetter || $0.isNumber }
    var attributes: [String: String] = [:]
    var rest = tag[name.endIndex...].drop { $0 == " " }
    while !rest.isEmpty, rest != "/" {
      let key = rest.prefix { $0.isLetter || $0 == "-" || $0.isNumber }
      guard !key.isEmpty, attributes[String(key)] == nil else {
        throw Malformed(description: "attribute in <\(tag)>")
      }
      rest = rest[key.endIndex...]
      var value = ""
      if rest.hasPrefix("=\"") {
        let quoted = rest.dropFirst(2).prefix { $0 != "\"" }
        value = try Self.resolved(quoted)
        rest = rest[quoted.endIndex...].dropFirst()
      }
      attributes[String(key)] = value
      rest = rest.drop { $0 == " " }
    }
    elements.append(Element(name: String(name), attributes: attributes, parent: parent))
    return elements.count - 1
  }

  /// The `>` that ends a tag: not one within quotation marks.
  private static func end(ofTag text: Substring) -> String.Index? {
    var isQuoted = false
    return text.indices.first { index in
      if text[index] == "\"" { isQuoted.toggle() }
      return text[index] == ">" && !isQuoted
    }
  }

  private static let references: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x200E": "\u{200E}", "#x200F": "\u{200F}",
    "#x61C": "\u{61C}",
  ]

  private static func resolved(_ text: Substring) throws -> String {
    var result = ""
    var rest = text
    while let mark = rest.unicodeScalars.firstIndex(of: "&") {
      result += rest[..<mark]
      let name = rest[mark...].dropFirst().prefix { $0 != ";" }
      guard let character = references[name] else {
        throw Malformed(description: "reference &\(name.prefix(12))")
      }
      result.unicodeScalars += character.unicodeScalars
      rest = rest[name.endIndex...].dropFirst()
    }
    return result + rest
  }

  /// The elements of a name.
  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  /// The elements of a class.
  func classed(_ name: String) -> [Element] {
    elements.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains(name[...]) }
  }

  /// The elements around one, from the inside out.
  func ancestors(of element: Element) -> [Element] {
    var found: [Element] = []
    var place = element.parent
    while let index = place {
      found.append(elements[index])
      place = elements[index].parent
    }
    return found
  }
}

extension HTMLTree {
  /// What a page does wrong that a person with a screen reader, a keyboard or no network would meet.
  var faults: [String] {
    headingFaults + idFaults + nameFaults + networkFaults + languageFaults
  }

  /// One first heading, and no level left out on the way down.
  private var headingFaults: [String] {
    let levels = all("h1", "h2", "h3", "h4", "h5", "h6").compactMap { Int($0.name.dropFirst()) }
    var faults = levels.count { $0 == 1 } == 1 ? [] : ["not one h1"]
    for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
      faults.append("h\(after) behind h\(before)")
    }
    return faults + all("h1", "h2", "h3", "h4").filter { $0.text.isEmpty }.map { "empty \($0.name)" }
  }

  /// Ids are unique and without spaces; what refers to one finds it.
  private var idFaults: [String] {
    let ids = elements.compactMap { $0.attributes["id"] }
    let known = Set(ids)
    var faults = known.count == ids.count ? [] : ["repeated ids"]
    faults += ids.filter { $0.isEmpty || $0.contains(" ") }.map { "id '\($0)'" }
    for element in elements {
      if let target = element.attributes["href"], target.hasPrefix("#"),
        !known.contains(String(target.dropFirst()))
      {
        faults.append("no element for \(target)")
      }
      for name in ["aria-labelledby", "aria-describedby", "for"] {
        if let target = element.attributes[name], !known.contains(target) {
          faults.append("no label \(target)")
        }
      }
    }
    return faults
  }

  /// Whatever takes the focus has a name, and tables have captions and headers.
  private var nameFaults: [String] {
    var faults = all("a", "button", "summary").filter { $0.text.allSatisfy(\.isWhitespace) }
      .map { "<\($0.name)> without a name" }
    faults += elements.filter { $0.attributes["tabindex"] != nil && $0.attributes["role"] != nil }
      .filter { $0.attributes["aria-label"] == nil && $0.attributes["aria-labelledby"] == nil }
      .map { "<\($0.name)> takes the focus without a label" }
    if all("table").count != all("caption").count { faults.append("a table without a caption") }
    if all("th").contains(where: { $0.attributes["scope"] == nil }) {
      faults.append("a header without a scope")
    }
    if all("main").count != 1 { faults.append("not one main") }
    return faults
  }

  /// Nothing is fetched and nothing of a text can run.
  private var networkFaults: [String] {
    var faults = all("link", "img", "iframe", "object", "embed", "video", "audio", "form", "base").map {
      "<\($0.name)>"
    }
    for element in elements {
      faults += element.attributes.keys.filter { $0.hasPrefix("on") || $0 == "src" }
      if let address = element.attributes["href"] {
        let isSafe = address.hasPrefix("#") || address.hasPrefix("https://") || address.hasPrefix("http://")
        if !isSafe { faults.append("href \(address)") }
      }
    }
    if all("script").count != 1 { faults.append("not one script") }
    for sheet in all("style") where sheet.text.contains("url(") || sheet.text.contains("@import") {
      faults.append("a style that loads")
    }
    return faults
  }

  private var languageFaults: [String] {
    guard let page = elements.first, page.name == "html" else { return ["no html"] }
    return page.attributes["dir"] == (page.attributes["lang"] == "ar" ? "rtl" : "ltr")
      ? [] : ["lang and dir differ"]
  }
}
