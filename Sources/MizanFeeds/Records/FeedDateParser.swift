/// Reads a date out of its words and numbers.
struct FeedDateParser {
  /// A part of a written date.
  private enum Piece: Equatable {
    case number(Int, digits: Int)
    /// A word in lower case.
    case word(String)
    case sign(Unicode.Scalar)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    pieces = Self.yearFirst(Self.joiningMonths(Self.pieces(of: text)))
  }

  /// The date, or `nil` when the text is not read as a whole.
  func date() -> CalendarDate? {
    if let instant = instant() { return instant }
    guard pieces.count <= 40, var (date, rest) = numericDate() ?? namedDate() else { return nil }
    rest = rest.drop { $0 == .sign(",") || $0 == .sign("-") || $0 == .sign("|") }
    if rest.isEmpty { return date }
    guard let time = Self.time(rest) else { return nil }
    date.time = time
    return date
  }

  // MARK: - Dates

  /// A number alone: seconds or milliseconds since 1970, or all digits of a date and a time.
  private func instant() -> CalendarDate? {
    guard case .number(let number, let digits) = pieces.first else { return nil }
    let isFraction = pieces.count == 3 && pieces[1] == .sign(".") && digits <= 11
    guard pieces.count == 1 || isFraction else { return nil }
    switch digits {
    case 9...11: return CalendarDate(secondsSince1970: number)
    case 12...13: return CalendarDate(secondsSince1970: number / 1000)
    case 14:
      let (day, time) = (number / 1_000_000, number % 1_000_000)
      let clock = ClockTime(hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
      guard clock.isValid else { return nil }
      return CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100, time: clock)
    default: return nil
    }
  }

  /// `2018-02-18`, `20180218`, `18/02/2018`, `18.2.2018`, each perhaps after the name of a weekday.
  private func numericDate() -> (CalendarDate, ArraySlice<Piece>)? {
    let pieces = pieces.drop { $0 == .sign(",") || Self.isWeekday($0) }
    if case .number(let number, 8) = pieces.first {
      guard let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else { return nil }
      return (date, pieces.dropFirst())
    }
    let start = pieces.startIndex
    guard pieces.count >= 5, case .number(let one, let digits) = pieces[start],
      case .number(let two, _) = pieces[start + 2],
      case .number(let three, let lastDigits) = pieces[start + 4],
      case .sign(let sign) = pieces[start + 1], pieces[start + 3] == .sign(sign),
      sign == "-" || sign == "/" || sign == "."
    else { return nil }
    let date =
      digits == 4
      ? CalendarDate(year: one, month: two, day: three)
      : lastDigits == 4 ? Self.dayAndMonth(one, two, year: three) : nil
    return date.map { ($0, pieces.dropFirst(5)) }
  }

  /// The Arab press writes the day first; only where that is no date is the first number the month.
  private static func dayAndMonth(_ first: Int, _ second: Int, year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: second, day: first) ?? CalendarDate(year: year, month: first, day: second)
  }

  /// `Sun, 18 Feb 2018`, `February 18, 2018`, and the same in Arabic with one or two names of the month.
  private func namedDate() -> (CalendarDate, ArraySlice<Piece>)? {
    var rest = pieces.drop { $0 == .sign(",") || Self.isWeekday($0) }
    var day: Int?
    var month: Int?
    while let piece = rest.first {
      switch piece {
      case .number(let number, let digits) where digits <= 2 && day == nil: day = number
      case .number(let year, let digits) where digits == 4 || (digits == 2 && day != nil && month != nil):
        guard let day, let month else { return nil }
        let year = digits == 4 ? year : year + (year < 70 ? 2000 : 1900)
        return CalendarDate(year: year, month: month, day: day).map { ($0, rest.dropFirst()) }
      case .word(let word):
        if let named = MonthNames.month(of: word) {
          // Two names side by side are the same month in two traditions.
          if let month, month != named { return nil }
          month = named
        } else if !["of", "st", "nd", "rd", "th", "من", "شهر"].contains(word) {
          return nil
        }
      case .sign(","), .sign("/"), .sign("-"), .sign("("), .sign(")"), .sign("."): break
      default: return nil
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func isWeekday(_ piece: Piece) -> Bool {
    guard case .word(let word) = piece else { return false }
    return MonthNames.weekdays.contains(word)
  }

  // MARK: - Times

  /// `21:35`, `21:35:43.120+04:00`, `T21:35Z`, `9:35 pm GMT`.
  private static func time(_ pieces: ArraySlice<Piece>) -> ClockTime? {
    var rest = pieces
    if case .word(let word) = rest.first, ["t", "at", "الساعة"].contains(word) { rest = rest.dropFirst() }
    var time: ClockTime
    if case .number(let digits, 6) = rest.first {
      time = ClockTime(hour: digits / 10_000, minute: digits / 100 % 100, second: digits % 100)
      rest = rest.dropFirst()
    } else {
      guard case .number(let hour, _) = rest.first, rest.dropFirst().first == .sign(":"),
        case .number(let minute, 2) = rest.dropFirst(2).first
      else { return nil }
      time = ClockTime(hour: hour, minute: minute)
      rest = rest.dropFirst(3)
    }
    if rest.first == .sign(":"), case .number(let second, 2) = rest.dropFirst().first {
      time.second = second
      rest = rest.dropFirst(2)
      if rest.first == .sign("."), case .number = rest.dropFirst().first { rest = rest.dropFirst(2) }
    }
    if case .word(let word) = rest.first, let isAfternoon = MonthNames.halves[word] {
      guard (1...12).contains(time.hour) else { return nil }
      time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
      rest = rest.dropFirst()
    }
    guard let offset = offset(rest), time.isValid else { return nil }
    time.offset = offset
    return time
  }

  /// The offset that ends a time; empty where there is none, `nil` where something else stands.
  private static func offset(_ pieces: ArraySlice<Piece>) -> String? {
    var rest = pieces
    var named: String?
    if case .word(let word) = rest.first {
      guard let zone = MonthNames.zones[word] else { return nil }
      named = zone
      rest = rest.dropFirst()
    }
    guard let first = rest.first else { return named ?? "" }
    guard named == nil || named == "Z", first == .sign("+") || first == .sign("-"),
      case .number(let number, let digits) = rest.dropFirst().first
    else { return nil }
    rest = rest.dropFirst(2)
    var (hours, minutes) = digits == 4 ? (number / 100, number % 100) : (number, 0)
    if digits <= 2, rest.first == .sign(":"), case .number(let second, 2) = rest.dropFirst().first {
      minutes = second
      rest = rest.dropFirst(2)
    }
    // A remark in brackets follows the offset in RFC 822: `+0400 (GST)`.
    if rest.first == .sign("("), rest.last == .sign(")") { rest = [] }
    guard rest.isEmpty, hours <= 14, minutes < 60 else { return nil }
    hours = min(hours, 14)
    let sign = first == .sign("+") ? "+" : "-"
    return sign + (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }

  // MARK: - Pieces

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(16)
    var word = String.UnicodeScalarView()
    var isInNumber = false
    for scalar in text.unicodeScalars {
      if isLetter(scalar) {
        append(scalar, to: &word)
        isInNumber = false
        continue
      }
      if !word.isEmpty {
        pieces.append(.word(String(word)))
        word = String.UnicodeScalarView()
      }
      let digit = digit(scalar)
      if let digit, isInNumber, case .number(let number, let digits) = pieces.last, digits < 15 {
        pieces[pieces.count - 1] = .number(number * 10 + digit, digits: digits + 1)
      } else if let digit {
        pieces.append(.number(digit, digits: 1))
      } else if !scalar.isSpace && !isMark(scalar) {
        // Tashkeel and marks of direction say nothing here.
        pieces.append(.sign(scalar == "\u{060C}" ? "," : scalar))
      }
      isInNumber = digit != nil
    }
    if !word.isEmpty { pieces.append(.word(String(word))) }
    return pieces
  }

  /// Appends a letter in lower case.
  private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
    if scalar.isASCII, let letter = Unicode.Scalar(scalar.value | 0x20) {
      word.append(letter)
    } else if (0x0600...0x06FF).contains(scalar.value) {
      word.append(scalar)
    } else {
      word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// Makes one word of a month's name of two words: تشرين الأول.
  private static func joiningMonths(_ pieces: [Piece]) -> [Piece] {
    let isOpening = { (piece: Piece) in
      if case .word(let word) = piece { MonthNames.opensMonth(word) } else { false }
    }
    guard pieces.contains(where: isOpening) else { return pieces }
    var joined: [Piece] = []
    for piece in pieces {
      if case .word(let second) = piece, case .word(let first) = joined.last, MonthNames.opensMonth(first) {
        joined[joined.count - 1] = .word(first + " " + second)
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// Puts the year behind the day where it stands at the end, as C's `ctime` and Twitter write it:
  /// `Wed Oct 10 20:19:24 +0000 2018`.
  private static func yearFirst(_ pieces: [Piece]) -> [Piece] {
    guard pieces.count > 5, case .number(_, 4) = pieces[pieces.count - 1], case .word = pieces[1],
      case .number(_, 1...2) = pieces[2], pieces.contains(.sign(":")),
      case .number = pieces[pieces.count - 2]
    else { return pieces }
    return Array(pieces[..<3]) + [pieces[pieces.count - 1]] + Array(pieces[3..<(pieces.count - 1)])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic && !isMark(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    return (0x064B...0x0652).contains(scalar.value) || scalar.properties.generalCategory == .format
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0660...0x0669: Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: Int(scalar.value - 0x06F0)
    default: nil
    }
  }
}
