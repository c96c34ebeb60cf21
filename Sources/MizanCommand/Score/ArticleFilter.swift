import Mizan

/// Which articles of a feed are scored.
struct ArticleFilter: Sendable {
  /// The outlets; none means all.
  let outlets: Set<String>
  /// The first day.
  let since: CalendarPeriod?
  /// The last day.
  let until: CalendarPeriod?

  /// Why an article is left out.
  enum Exclusion {
    /// It is of another outlet or another time.
    case notWanted
    /// Days were asked for and its date could not be read.
    case undated
  }

  /// Why an article is left out; `nil` where it is not.
  func exclusion(of article: Article) -> Exclusion? {
    if !outlets.isEmpty, !outlets.contains(article.outlet) { return .notWanted }
    guard since != nil || until != nil else { return nil }
    guard let day = CalendarPeriod.day(of: article.date) else { return .undated }
    let isInside = since?.begins(notAfter: day) != false && until?.ends(notBefore: day) != false
    return isInside ? nil : .notWanted
  }
}
