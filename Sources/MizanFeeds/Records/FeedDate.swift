/// Reads the dates that feeds write and gives them in ISO 8601.
///
/// Read are ISO 8601 in its usual variants, RFC 822 and 2822, `2015-07-21 02:51:32`, dates with slashes or dots, days
/// with the name of a month in English or Arabic (the Gregorian names of Egypt and the Gulf, the Syriac ones of the
/// Levant and Iraq, those of the Maghreb, and two of them side by side), and seconds or milliseconds since 1970.
/// A date without a time stays a date, a time without an offset stays without.
enum FeedDate {
  /// What programs write where there is no date.
  private static let absences = ["none", "null", "nil", "nan", "nat", "n/a", "undefined"]

  /// The date in ISO 8601; the text itself where it cannot be read; `nil` where it says that there is none.
  static func normalized(_ text: String) -> String? {
    let text = text.trimmed
    if text.isEmpty || (text.utf8.count <= 9 && absences.contains(text.lowercased())) { return nil }
    let date = CalendarDate(fixedWidth: text.utf8Span.span) ?? FeedDateParser(text).date()
    return date?.description ?? text
  }
}

/// A date with what a feed says of its time.
struct CalendarDate: CustomStringConvertible {
  var year: Int
  var month: Int
  var day: Int
  var time: ClockTime?

  /// Creates a date of the Gregorian calendar, or `nil` when there is no such day.
  init?(year: Int, month: Int, day: Int, time: ClockTime? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// The UTC date of a number of seconds since the start of 1970.
  ///
  /// The days are counted from 1 March 0000, so that the leap day is the last of its year: the method of
  /// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (civil_from_days).
  init?(secondsSince1970 seconds: Int) {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let rest = seconds - days * 86_400
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1,
      time: ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, offset: "Z"))
  }

  /// `2018-02-18`, `2018-02-18T21:35:43`, `2018-02-18T21:35:43+04:00`.
  var description: String {
    var text = Digits()
    text.append(year, width: 4)
    text.append(month, width: 2, after: "-")
    text.append(day, width: 2, after: "-")
    if let time {
      text.append(time.hour, width: 2, after: "T")
      text.append(time.minute, width: 2, after: ":")
      if let second = time.second { text.append(second, width: 2, after: ":") }
      text.bytes.append(contentsOf: time.offset.utf8)
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// A time of day.
struct ClockTime {
  var hour: Int
  var minute: Int
  var second: Int?
  /// `Z`, `+04:00`, or empty where the feed gives none.
  var offset = ""

  /// Tells whether a clock shows the time; 60 is a leap second.
  var isValid: Bool { hour < 24 && minute < 60 && second ?? 0 <= 60 }
}

/// Writes numbers of two or four digits; interpolation takes several times as long, and every article has a date.
private struct Digits {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(32) }

  mutating func append(_ number: Int, width: Int, after sign: Unicode.Scalar? = nil) {
    if let sign { bytes.append(UInt8(ascii: sign)) }
    var unit = width == 4 ? 1000 : 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
