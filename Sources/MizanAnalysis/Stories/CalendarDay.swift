/// Days as numbers.
public enum CalendarDay {
  /// The days from 1 January 1970 to the day that an ISO 8601 date begins with; `nil` where it does not.
  ///
  /// The day is the one that the feed writes, in its own time zone: what two outlets print on one day should not fall
  /// apart by their offsets.
  public static func number(ofISO date: String) -> Int? {
    let bytes = Array(date.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8...]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years begin in March, so that the leap day is the last: H. Hinnant, "chrono-Compatible Low-Level Date
    // Algorithms" (days_from_civil).
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
