/// The two ways in which programs write a date, read by the places of its digits.
///
/// Every article has a date, and the parser that reads all other ways makes words of it first: 1.1 µs. What is read here
/// is read alike there; a test holds the two against each other.
extension CalendarDate {
  /// Reads `2018-02-18`, `2018-02-18T21:35:43`, `2018-02-18 21:35:43+04:00` or `Sun, 18 Feb 2018 21:35:43 +0400`.
  ///
  /// - Returns: `nil` for everything else, and for what is no date.
  init?(fixedWidth bytes: Span<UInt8>) {
    guard bytes.count >= 10 else { return nil }
    if bytes[4] == UInt8(ascii: "-") {
      self.init(iso8601: bytes)
    } else if bytes[3] == UInt8(ascii: ",") {
      self.init(rfc2822: bytes)
    } else {
      return nil
    }
  }

  private init?(iso8601 bytes: Span<UInt8>) {
    guard bytes[7] == UInt8(ascii: "-"), let century = bytes.twoDigits(at: 0),
      let year = bytes.twoDigits(at: 2), let month = bytes.twoDigits(at: 5), let day = bytes.twoDigits(at: 8)
    else { return nil }
    var time: ClockTime?
    if bytes.count > 10 {
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
      time = ClockTime(fixedWidth: bytes, at: 11)
      if time == nil { return nil }
    }
    self.init(year: 100 * century + year, month: month, day: day, time: time)
  }

  private init?(rfc2822 bytes: Span<UInt8>) {
    // `Sun, 18 Feb 2018 ` and the shortest time.
    guard bytes.count >= 25, Self.weekdays.contains(bytes.letters(at: 0)), bytes[4] == UInt8(ascii: " "),
      let day = bytes.twoDigits(at: 5), bytes[7] == UInt8(ascii: " "),
      let month = Self.months.firstIndex(of: bytes.letters(at: 8)), bytes[11] == UInt8(ascii: " "),
      let century = bytes.twoDigits(at: 12), let year = bytes.twoDigits(at: 14),
      bytes[16] == UInt8(ascii: " "), let time = ClockTime(fixedWidth: bytes, at: 17)
    else { return nil }
    self.init(year: 100 * century + year, month: month + 1, day: day, time: time)
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(packed)
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map(packed)

  private static func packed(_ name: String) -> UInt32 { name.utf8Span.span.letters(at: 0) }
}

extension ClockTime {
  /// Reads `21:35:43` and, directly behind it or after one blank, `Z`, `GMT`, `+0400` or `+04:00`, to the end.
  fileprivate init?(fixedWidth bytes: Span<UInt8>, at start: Int) {
    guard bytes.count >= start + 8, let hour = bytes.twoDigits(at: start),
      bytes[start + 2] == UInt8(ascii: ":"), let minute = bytes.twoDigits(at: start + 3),
      bytes[start + 5] == UInt8(ascii: ":"), let second = bytes.twoDigits(at: start + 6),
      let offset = Self.offset(bytes.extracting((start + 8)...))
    else { return nil }
    self.init(hour: hour, minute: minute, second: second, offset: offset)
    if !isValid { return nil }
  }

  private static func offset(_ written: Span<UInt8>) -> String? {
    guard written.count > 0 else { return "" }
    let bytes = written[0] == UInt8(ascii: " ") ? written.extracting(1...) : written
    switch bytes.count {
    case 1: return bytes[0] == UInt8(ascii: "Z") ? "Z" : nil
    case 3: return bytes.letters(at: 0) == "GMT".utf8Span.span.letters(at: 0) ? "Z" : nil
    case 5, 6:
      guard bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+"),
        bytes.count == 5 || bytes[3] == UInt8(ascii: ":"),
        let hours = bytes.twoDigits(at: 1), let minutes = bytes.twoDigits(at: bytes.count - 2),
        hours <= 14, minutes < 60
      else { return nil }
      // Six bytes: a string of its own without memory of its own.
      return String(
        decoding: [
          bytes[0], bytes[1], bytes[2], UInt8(ascii: ":"), bytes[bytes.count - 2], bytes[bytes.count - 1],
        ], as: UTF8.self)
    default: return nil
    }
  }
}

extension Span<UInt8> {
  /// The number of two ASCII digits; `nil` where there are none.
  fileprivate func twoDigits(at index: Int) -> Int? {
    let (tens, ones) = (self[index] &- 0x30, self[index + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(10 * tens + ones) : nil
  }

  /// Three bytes as one number.
  fileprivate func letters(at index: Int) -> UInt32 {
    UInt32(self[index]) << 16 | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2])
  }
}
