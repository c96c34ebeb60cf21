/// The words of dates: months, weekdays, halves of the day and time zones, in English and Arabic.
enum MonthNames {
  /// The number of a month's name, 1 to 12.
  static func month(of word: String) -> Int? {
    months[folded(word)]
  }

  /// Tells whether a word is the first of a name of two words, as the Levant and Iraq have them.
  static func opensMonth(_ word: String) -> Bool { word == "تشرين" || word == "كانون" }

  /// The months by name: English; Egypt and the Gulf; the Levant and Iraq; the Maghreb.
  private static let months: [String: Int] = {
    let rows: [[String]] = [
      ["january", "jan", "يناير", "كانون الثاني", "جانفي"], ["february", "feb", "فبراير", "شباط", "فيفري"],
      ["march", "mar", "مارس", "اذار"], ["april", "apr", "ابريل", "نيسان", "افريل"],
      ["may", "مايو", "ايار", "ماي"], ["june", "jun", "يونيو", "يونيه", "حزيران", "جوان"],
      ["july", "jul", "يوليو", "يوليه", "تموز", "جويلية", "يوليوز"],
      ["august", "aug", "اغسطس", "اب", "اوت", "غشت"],
      ["september", "sep", "sept", "سبتمبر", "ايلول", "شتنبر"], ["october", "oct", "اكتوبر", "تشرين الاول"],
      ["november", "nov", "نوفمبر", "تشرين الثاني", "نونبر"],
      ["december", "dec", "ديسمبر", "كانون الاول", "دجنبر"],
    ]
    var table: [String: Int] = [:]
    for (index, names) in rows.enumerated() {
      for name in names { table[folded(name)] = index + 1 }
    }
    return table
  }()

  /// The weekdays in English and Arabic, with the word for day.
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu",
    "thur", "thurs", "fri", "sat", "sun", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس",
    "الجمعة",
    "السبت", "الأحد", "الاحد", "يوم", "اليوم",
  ]

  /// The halves of the day; true is the afternoon.
  static let halves: [String: Bool] = [
    "am": false, "pm": true, "ص": false, "م": true, "صباحا": false, "مساء": true,
  ]

  /// The zones that RFC 822 names, and UTC.
  static let zones: [String: String] = [
    "z": "Z", "gmt": "Z", "utc": "Z", "ut": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
  ]

  /// A name without the hamza of its alef, which is written or not.
  private static func folded(_ word: String) -> String {
    if word.utf8.first ?? 0 < 0x80 { return word }
    var view = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let isAlef = scalar == "\u{0623}" || scalar == "\u{0625}" || scalar == "\u{0622}"
      view.append(isAlef ? "\u{0627}" : scalar)
    }
    return String(view)
  }
}
