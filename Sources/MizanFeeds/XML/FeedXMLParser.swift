import Foundation
import FoundationXML
import Mizan

/// Gathers the items of an RSS or Atom document from the events of Foundation's parser.
///
/// The parser goes on after an error and drops what it could not read, so an item in which an error occurs is
/// refused, not kept without that text.
final class FeedXMLParser: NSObject, XMLParserDelegate {
  private let path: String
  private let maximumRecordBytes: Int
  /// Takes an item; false when no more are wanted.
  private let emit: (FeedItem) -> Bool

  private var outlet = FeedItem.Text()
  private var elements: [FeedElement] = []
  private var item: FeedItem?
  private var itemDepth = 0
  /// What is being gathered of a child of the item or the channel.
  private var text = FeedItem.Text()
  private var isNested = false
  private var attributes: [String: String] = [:]
  private var lastErrorLine = 0
  private var lastFault: XMLFault?
  /// A tag was wrong inside an item, so that the end tags around it will seem wrong too.
  private var isUnbalanced = false

  init(path: String, maximumRecordBytes: Int, emit: @escaping (FeedItem) -> Bool) {
    self.path = path
    self.maximumRecordBytes = maximumRecordBytes
    self.emit = emit
  }

  /// Reads the whole stream, handing out items on the way.
  func parse(_ stream: XMLByteStream) {
    let parser = XMLParser(stream: stream)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.externalEntityResolvingPolicy = .never
    parser.delegate = self
    _ = parser.parse()
    if var open = item {
      open.refusal =
        stream.damage.map { "the dump is damaged from here: " + $0 } ?? open.refusal ?? XMLFault.endsEarly
      _ = emit(open)
    } else if let damage = stream.damage {
      refuse("the dump is damaged from here: " + damage, line: parser.lineNumber)
    }
    // After some errors the parser gives up. Nothing tells but elements that were never closed, which a wrong end tag
    // leaves too, or what it has not taken.
    let isGivenUp = !elements.isEmpty && (!isUnbalanced || stream.hasMoreContent())
    if isGivenUp, let lastFault, !lastFault.isEnd, stream.damage == nil {
      refuse("the document is not read beyond an error in its tags", line: parser.lineNumber)
    }
  }

  private func refuse(_ reason: String, line: Int) {
    var item = FeedItem(position: SourcePosition(path: path, line: line))
    item.refusal = reason
    _ = emit(item)
  }

  // MARK: - Events

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = FeedElement(name: name, namespace: namespaceURI, qualifiedName: qualifiedName ?? name)
    if elements.isEmpty, !["rss", "feed", "RDF"].contains(name) {
      refuse("the document is neither RSS nor Atom", line: parser.lineNumber)
    }
    elements.append(element)
    if let broken = item, broken.refusal != nil, element == .item || element == .entry {
      // After an error in its tags an item does not end where it should, and would take the next ones with it.
      _ = emit(broken)
      item = nil
    }
    if item == nil, element == .item || element == .entry {
      item = FeedItem(position: SourcePosition(path: path, line: parser.lineNumber))
      itemDepth = elements.count
    } else if elements.count == textDepth {
      self.attributes = attributes
      text = FeedItem.Text(isMarkup: Self.isMarkup(element, type: attributes["type"], in: elements.first))
      isNested = attributes["type"] == "xhtml"
    } else if elements.count > textDepth {
      append("<\(name)>")
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = elements.popLast() else { return }
    let depth = elements.count + 1
    if depth > textDepth {
      append("</\(name)>")
    } else if depth == textDepth {
      if item != nil {
        takeField(element)
      } else if element == .title, outlet.characters.isEmpty {
        outlet = text
      }
      text = FeedItem.Text()
    } else if depth == itemDepth, let finished = item {
      item = nil
      if !emit(completed(finished)) { parser.abortParsing() }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard elements.count >= textDepth else { return }
    append(isNested ? Self.escaped(string) : string)
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    guard elements.count >= textDepth else { return }
    let string = String(decoding: data, as: UTF8.self)
    append(isNested ? Self.escaped(string) : string)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let fault = XMLFault(code: (error as NSError).code)
    // A prefix without a declaration costs no text.
    if fault.isHarmless { return }
    lastFault = fault
    let reason = "\(fault.description) in line \(parser.lineNumber)"
    if item != nil {
      if item?.refusal == nil { item?.refusal = reason }
      isUnbalanced = isUnbalanced || fault.isMismatch
    } else if parser.lineNumber != lastErrorLine, !(isUnbalanced && fault.isMismatch) {
      refuse(fault.description, line: parser.lineNumber)
    }
    lastErrorLine = parser.lineNumber
  }

  // MARK: - Items

  /// The depth of the elements that hold text: the children of an item, else those of the channel.
  private var textDepth: Int {
    if item != nil { return itemDepth + 1 }
    // `rss > channel > title`, but `feed > title`.
    return elements.first == .feed ? 2 : 3
  }

  private func append(_ string: String) {
    guard item != nil else { return text.characters.append(string) }
    item?.byteCount += string.utf8.count
    // Past the limit only the length is counted.
    if item?.byteCount ?? 0 <= maximumRecordBytes { text.characters.append(string) }
  }

  private func takeField(_ element: FeedElement) {
    let string = text.characters.trimmed
    if string.isEmpty && element != .link { return }
    switch element {
    case .title: item?.title = text
    case .contentEncoded, .content: item?.content = text
    case .description, .summary: item?.summary = text
    case .link:
      let isArticle = attributes["rel"] == nil || attributes["rel"] == "alternate"
      if isArticle, item?.fields.url == nil {
        item?.fields.url = string.isEmpty ? attributes["href"] : string
      }
    case .guid, .id: item?.fields.id = string
    case .pubDate, .published: item?.fields.date = string
    case .updated, .date: if item?.fields.date == nil { item?.fields.date = string }
    case .category: if item?.fields.section == nil { item?.fields.section = text.plain }
    case .source: item?.fields.outlet = text.plain
    default: break
    }
  }

  private func completed(_ item: FeedItem) -> FeedItem {
    var item = item
    if item.fields.outlet == nil { item.fields.outlet = outlet.plain }
    if item.byteCount > maximumRecordBytes {
      item.refusal = FeedReject.tooLong(item.byteCount, limit: maximumRecordBytes)
    }
    let texts = [item.title.characters, item.content.characters, item.summary.characters]
    if item.refusal == nil, let text = texts.first(where: { $0.unicodeScalars.contains(EntityFilter.mark) }) {
      let name = text.unicodeScalars.drop { $0 != EntityFilter.mark }.dropFirst().prefix { $0 != ";" }
      item.refusal = "the entity '&\(String(String.UnicodeScalarView(name)));' is not expanded"
    }
    return item
  }

  /// RSS carries HTML; Atom says what it carries, and without a word carries plain text.
  private static func isMarkup(_ element: FeedElement, type: String?, in root: FeedElement?) -> Bool {
    guard root == .feed, element != .contentEncoded else { return true }
    return type == "html" || type == "xhtml" || type == "text/html"
  }

  private static func escaped(_ string: String) -> String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
