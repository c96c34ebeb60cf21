/// A day, a month or a year as ISO 8601 writes it: `2018-02-18`, `2018-02`, `2018`.
struct CalendarPeriod: Hashable, Sendable {
  /// The text, of 10, 7 or 4 bytes.
  let text: String

  /// Reads a period; `nil` where the text is none.
  init?(_ text: String) {
    guard Self.isPeriod(text.utf8.span) else { return nil }
    self.text = text
  }

  /// The day of an article's date, or `nil` where the date could not be read.
  ///
  /// It is the day in the time zone that the feed gives, as a reader of the outlet saw it.
  static func day(of date: String?) -> CalendarPeriod? {
    guard let date, hasDay(date) else { return nil }
    return CalendarPeriod(String(decoding: date.utf8.prefix(dayLength), as: UTF8.self))
  }

  /// Tells whether a date begins with a day, as every date that could be read does.
  static func hasDay(_ date: String) -> Bool {
    let bytes = date.utf8.span
    return bytes.count >= dayLength && isPeriod(bytes.extracting(first: dayLength))
  }

  private static let dayLength = 10

  private static func isPeriod(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == dayLength else { return false }
    for index in bytes.indices {
      let isDash = index == 4 || index == 7
      guard isDash ? bytes[index] == UInt8(ascii: "-") : (0x30...0x39).contains(bytes[index]) else {
        return false
      }
    }
    return (bytes.count < 7 || (1...12).contains(number(bytes, at: 5)))
      && (bytes.count < dayLength || (1...31).contains(number(bytes, at: 8)))
  }

  /// The number that two digits make.
  private static func number(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    10 * Int(bytes[index] & 0xF) + Int(bytes[index + 1] & 0xF)
  }

  /// Tells whether the period begins at or before a day.
  func begins(notAfter day: CalendarPeriod) -> Bool { day.text.prefix(text.count) >= text[...] }

  /// Tells whether the period ends at or after a day.
  func ends(notBefore day: CalendarPeriod) -> Bool { day.text.prefix(text.count) <= text[...] }
}
