import Mizan

/// Makes an article of a record's fields: its id, the one name of its outlet, its date, and a lead that is not the
/// beginning of the body.
struct ArticleBuilder: Sendable {
  let outletNames: [String: String]

  /// Makes an article.
  ///
  /// - Parameters:
  ///   - fields: the fields, the body among them.
  ///   - position: where the record begins; it gives an id to an article that has neither id nor URL.
  /// - Returns: the article; its body may still be empty.
  func article(from fields: RecordFields, at position: SourcePosition) -> Article {
    let body = fields.body ?? ""
    let lead = fields.lead ?? ""
    let url = fields.url?.trimmed
    return Article(
      id: fields.id?.trimmed ?? url ?? position.lineDescription,
      outlet: outlet(named: fields.outlet?.trimmed ?? ""),
      title: fields.title ?? "",
      lead: lead.isEmpty || LeadComparison.begins(body, with: lead) ? "" : lead,
      body: body,
      date: fields.date.flatMap(FeedDate.normalized),
      url: url,
      section: fields.section?.trimmed)
  }

  /// The one name of an outlet; an address stands for its host.
  private func outlet(named spelling: String) -> String {
    if let name = outletNames[spelling] { return name }
    guard let host = Self.host(of: spelling) else { return spelling }
    return outletNames[host] ?? host
  }

  /// The host of a web address without `www.`, or `nil` when the text is not an address.
  static func host(of text: String) -> String? {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    if host.isEmpty { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension SourcePosition {
  /// `path:line`, whatever the column.
  var lineDescription: String { SourcePosition(path: path, line: line).description }
}
