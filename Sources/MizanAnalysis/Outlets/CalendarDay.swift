/// A day of the Gregorian calendar as a number, so that days can be counted and compared.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  public var number: Int

  /// Creates a day from its number.
  public init(number: Int) { self.number = number }

  /// Reads the day that an ISO 8601 date begins with; `nil` where it begins with none.
  ///
  /// It is the day in the time zone that the feed gives, as a reader of the outlet saw it.
  public init?(iso8601 date: String) {
    let bytes = Array(date.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Tells whether one day lies before another.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  /// The month, as months since January of the year 0.
  public var month: CalendarMonth {
    let parts = parts
    return CalendarMonth(number: parts.year * 12 + parts.month - 1)
  }

  /// The day as ISO 8601 writes it: `2018-02-18`.
  public var text: String {
    let day = parts.day
    return month.text + (day < 10 ? "-0\(day)" : "-\(day)")
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// Days from civil, with the year beginning in March so that the leap day is its last.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// A month of a year, as a number.
public struct CalendarMonth: Hashable, Sendable, Comparable {
  /// Months since January of the year 0.
  public var number: Int

  /// Creates a month from its number.
  public init(number: Int) { self.number = number }

  /// Tells whether one month lies before another.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }

  /// The month as ISO 8601 writes it: `2018-02`.
  public var text: String {
    let year = String(10_000 + number / 12).dropFirst()
    let month = number % 12 + 1
    return year + (month < 10 ? "-0\(month)" : "-\(month)")
  }
}
