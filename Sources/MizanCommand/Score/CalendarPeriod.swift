/// A day, a month or a year as ISO 8601 writes it: `2018-02-18`, `2018-02`, `2018`.
struct CalendarPeriod: Hashable, Sendable {
  /// The text, of 10, 7 or 4 bytes.
  let text: String

  /// Reads a period; `nil` where the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    }
    if parts.count > 1, !("01"..."12").contains(parts[1]) { return nil }
    if parts.count > 2, !("01"..."31").contains(parts[2]) { return nil }
    self.text = text
  }

  /// The day of an article's date, or `nil` where the date could not be read.
  ///
  /// It is the day in the time zone that the feed gives, as a reader of the outlet saw it.
  static func day(of date: String?) -> CalendarPeriod? {
    guard let date, date.utf8.count >= 10 else { return nil }
    return CalendarPeriod(String(decoding: date.utf8.prefix(10), as: UTF8.self))
  }

  /// Tells whether the period begins at or before a day.
  func begins(notAfter day: CalendarPeriod) -> Bool { day.text.prefix(text.count) >= text[...] }

  /// Tells whether the period ends at or after a day.
  func ends(notBefore day: CalendarPeriod) -> Bool { day.text.prefix(text.count) <= text[...] }
}
