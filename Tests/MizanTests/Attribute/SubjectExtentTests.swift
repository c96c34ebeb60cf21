import Testing

@testable import Mizan

@Suite struct SubjectExtentTests {
  @Test(
    "the object behind the subject is no part of the source",
    arguments: [
      ("توعدت الحركة الاحتلال برد قاس.", "الحركة"), ("اتهم ناشطون السلطات بالتقصير.", "ناشطون"),
      ("واتهم ناشطون محليون السلطات بالتقصير.", "ناشطون محليون"),
      ("وحث الوزير الحكومة على التفاوض.", "الوزير"),
      ("وأبلغت الوزارة الأمريكية الحكومة بأن الوفد تأخر.", "الوزارة الأمريكية"),
      ("وعزا المدير ارتفاع الأسعار إلى النقل.", "المدير"),
      ("ووصف بوتين إسقاط الطائرة بأنه خطأ.", "بوتين"),
    ])
  func cutsTheObject(_ text: String, _ source: String) throws { try expectSource(text, source) }

  @Test(
    "adjectives, appositions and names stay with their subject",
    arguments: [
      ("قال أحمد سالم مدير منظمة حظر الألغام إن الطريق آمن.", "أحمد سالم مدير منظمة حظر الألغام"),
      ("قالت ليلى عودة مراسلة القناة إن الطريق مغلق.", "ليلى عودة مراسلة القناة"),
      ("قال الداعية الدكتور سامي حداد إن الصوم صحة.", "الداعية الدكتور سامي حداد"),
      ("قالت القناة الأكبر إن الحفل تأجل.", "القناة الأكبر"),
      ("قالت الشرطة والحكومة إن الطريق آمن.", "الشرطة والحكومة"),
      ("قالت القوات المسلحة إن الطريق آمن.", "القوات المسلحة"),
      ("قالت اللجنة المنظمة إن الحفل تأجل.", "اللجنة المنظمة"),
      ("قالت الشركة الأم إن العقد سليم.", "الشركة الأم"),
      ("قال الوزير السوداني السابق سامي حداد إن الجسر آمن.", "الوزير السوداني السابق سامي حداد"),
      ("قالت السيدة الأولى إن المدرسة ستفتح.", "السيدة الأولى"),
      ("قال المتحدث باسم الجيش إن الطريق آمن.", "المتحدث باسم الجيش"),
      ("وأكد المتحدث باسم الجيش مقتل الحارس.", "المتحدث باسم الجيش"),
      ("وانتقد مبعوث الأمم المتحدة الحصار.", "مبعوث الأمم المتحدة"),
      ("وقال د. سامي حداد إن الدواء آمن.", "د. سامي حداد"),
    ])
  func keepsThePhrase(_ text: String, _ source: String) throws { try expectSource(text, source) }

  @Test("or between two verbs is nobody")
  func orNamesNobody() throws {
    let bench = try #require(VoiceBench.shared)
    let text = "قال الوزير إن السائق مريض، أو يعتقد أنه مريض."
    let paragraph = try #require(bench.check([text]).first)
    #expect(!paragraph.attributions.contains { $0.source.map { String($0.span.text(in: text)) } == "أو" })
  }

  private func expectSource(_ text: String, _ source: String) throws {
    let bench = try #require(VoiceBench.shared)
    let attribution = try #require(bench.check([text]).first?.attributions.first)
    #expect(attribution.source.map { String($0.span.text(in: text)) } == source)
  }
}
