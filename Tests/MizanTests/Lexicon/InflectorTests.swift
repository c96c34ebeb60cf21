import Testing

@testable import Mizan

@Suite struct InflectorTests {
  private func forms(
    _ term: String, _ partOfSpeech: LexiconEntry.PartOfSpeech, imperfect: String? = nil,
    listed: [String] = []
  ) -> [String: InflectedForm] {
    let forms = Inflector().forms(
      of: WordKey(term), partOfSpeech, imperfect: imperfect.map { WordKey($0) },
      listed: listed.map { WordKey($0) })
    return Dictionary(uniqueKeysWithValues: forms.map { ($0.key.text, $0) })
  }

  /// One row of `arabic.md` 3.1 each: what must be there, and what must not.
  @Test(
    "nouns inflect by the end of their stem",
    arguments: [
      ("عصابة", "عصابة عصابت عصابتان عصابتين عصابتا عصابتي عصابات", "عصابةا عصابون"),
      ("فوضى", "فوضى فوضا فوضيان فوضيين فوضيات", "فوضىا فوضون"),
      ("صحراء", "صحراء صحراؤ صحرائ صحراوان صحراوين صحراءات", "صحراءا"),
      ("عبء", "عبء عبؤ عبئ عبئا عبءان", "عبوان"),
      ("خطأ", "خطأ خطؤ خطئ خطآن خطآت", "خطأا"),
      ("لاجئ", "لاجئ لاجئا لاجئون لاجئين لاجئة لاجئات لاجئو لاجئي", "لاجؤ"),
      ("مجرم", "مجرم مجرما مجرمان مجرمون مجرمين مجرمو مجرمي مجرمات", "مجرمة مجرمتان"),
    ])
  func inflectsNouns(_ row: (String, String, String)) {
    let forms = forms(row.0, .noun)
    for form in row.1.split(separator: " ") { #expect(forms[String(form)] != nil, "\(form)") }
    for form in row.2.split(separator: " ") { #expect(forms[String(form)] == nil, "\(form)") }
  }

  @Test("an adjective has a feminine, and its sound plural stands before another noun")
  func inflectsAdjectives() {
    let forms = forms("بشع", .adjective)
    for form in ["بشعة", "بشعتان", "بشعون", "بشعو", "بشعي", "بشعات"] {
      #expect(forms[form] != nil, "\(form)")
    }
    #expect(forms["بشعة"]?.slots.contains(.article) == true)
    #expect(forms["بشعت"]?.slots == [.bound, .nominal])
  }

  @Test("a noun that is no participle has no construct ي, which would read as a nisba")
  func leavesOutConstruct() {
    #expect(forms("رمز", .noun)["رمزي"]?.slots.contains(.free) == false)
    #expect(forms("مخرب", .noun)["مخربي"]?.slots.contains(.free) == true)
  }

  /// One row of `arabic.md` 3.2 each.
  @Test(
    "verbs inflect by their weak letter",
    arguments: [
      ("كتب", "يكتب", "كتب كتبت كتبوا كتبنا كتبتم يكتب تكتب نكتب يكتبون تكتبون يكتبوا يكتبن", "أكتب كاتب"),
      ("قال", "يقول", "قال قالت قالوا قلنا قيل يقول تقول يقل يقولون يقال", "قولت"),
      ("نفى", "ينفي", "نفى نفت نفوا نفينا نفا ينفي تنفي ينف ينفون ينفى", "نفىت ينفيون"),
      ("غزا", "يغزو", "غزا غزت غزوا غزونا يغزو يغز يغزون", "غزات"),
      ("بدأ", "يبدأ", "بدأ بدأت بدأوا بدؤوا بدئ يبدأ يبدأون", "بدا"),
      ("استباح", "يستبيح", "استباح استباحت استبيح استبحنا يستبيح يستبح يستباح", "استبحت1"),
      ("وصف", "يصف", "وصف وصفت وصفوا يصف تصف يصفون يوصف يوصفون", "توصف يوصفان"),
      ("زج", "يزج", "زج زجت زجوا زججنا زججتم يزج يزجون يزججن", "زجنا زجن زجتم يزجن"),
      ("احتل", "يحتل", "احتل احتلت احتلوا احتللنا يحتل يحتلون", "احتلنا احتلن"),
      ("أعد", "يعد", "أعد أعدت أعدوا أعددنا يعد يعدون", "أعدنا"),
      ("أخذ", "يأخذ", "أخذ أخذت أخذنا أخذوا يأخذ", "أخذذنا"),
      ("حول", "يحول", "حول حولت حولنا يحول يحولون", "يحل يحال حلنا"),
      ("باع", "يبيع", "باع بعنا بيع يبيع يبع يباع", "باعنا"),
    ])
  func inflectsVerbs(_ row: (String, String, String, String)) {
    let forms = forms(row.0, .verb, imperfect: row.1)
    for form in row.2.split(separator: " ") { #expect(forms[String(form)] != nil, "\(form)") }
    for form in row.3.split(separator: " ") { #expect(forms[String(form)] == nil, "\(form)") }
  }

  @Test(
    "an elative takes neither ة nor ون, and a colour has its own feminine",
    arguments: [
      ("أكبر", "أكبر أكبران كبرى كبرا أكابر", "أكبرة أكبرون أكبرا كبراء"),
      ("أقل", "أقل أقلان", "أقلة أقلون قلى"), ("أسود", "أسود سوداء", "سود سودى أسودة"),
      ("أليم", "أليم أليمة أليمون أليما", "ليمى"),
    ])
  func inflectsElatives(_ row: (String, String, String)) {
    let forms = forms(row.0, .adjective)
    for form in row.1.split(separator: " ") { #expect(forms[String(form)] != nil, "\(form)") }
    for form in row.2.split(separator: " ") { #expect(forms[String(form)] == nil, "\(form)") }
  }

  @Test("a final ي of the root falls in the indefinite, where the pattern or the entry shows it")
  func inflectsDefectives() {
    for form in ["قاضي", "قاض", "قاضيا", "قاضون", "قاضية"] {
      #expect(forms("قاضي", .noun)[form] != nil, "\(form)")
    }
    #expect(forms("قاض", .noun)["قا"] == nil)
    #expect(forms("قاضي", .noun)["قاض"]?.slots.contains(.article) == false)
    #expect(forms("متعالي", .adjective)["متعالون"] != nil)
    // A nisba keeps its ي, unless the entry says that it is none.
    #expect(forms("مالي", .adjective)["مال"] == nil)
    #expect(forms("ساعي", .adjective, listed: ["ساع"])["ساعون"] != nil)
  }

  @Test("a broken plural stands for the sound one, and one in ة has no plural of its own")
  func knowsBrokenPlurals() {
    #expect(forms("فرع", .noun)["فرعون"] == nil)
    #expect(forms("عميل", .noun, listed: ["عملاء"])["عميلون"] == nil)
    #expect(forms("مقاتل", .noun, listed: ["مقاتلة"])["مقاتلون"] != nil)
    let carriers = forms("حامل", .noun, listed: ["حملة"])
    #expect(carriers["حملة"] != nil)
    #expect(carriers["حملت"] != nil)
    #expect(carriers["حملات"] == nil)
    #expect(carriers["حملتان"] == nil)
  }

  @Test("what two readings of one spelling do not share is not known of it")
  func keepsOnlySharedFeatures() {
    // كتبت is she wrote (feminine) or, bound, the same; كتبا is the dual.
    #expect(forms("كتب", .verb, imperfect: "يكتب")["كتبت"]?.features == [.perfect, .feminine])
    // نفي is the passive of نفى; نفوا is the plural.
    #expect(forms("نفى", .verb, imperfect: "ينفي")["نفوا"]?.features == [.perfect, .plural])
  }

  @Test("the stem ends where the ending begins")
  func knowsStem() {
    #expect(forms("بشع", .adjective)["بشعتين"]?.stemLength == 3)
    #expect(forms("عصابة", .noun)["عصابات"]?.stemLength == 4)
  }

  @Test("stems are put together and cut as their letters are")
  func cutsStems() {
    var random = SplitMix(seed: 21)
    func word(_ count: Int) -> [ArabicLetter] {
      (0..<count).map { _ in ArabicLetter(rawValue: UInt8.random(in: 1...40, using: &random)) }
    }
    for _ in 0..<1000 {
      let (left, right) = (
        word(Int.random(in: 0...12, using: &random)), word(Int.random(in: 0...12, using: &random))
      )
      #expect(WordKey(left) + WordKey(right) == WordKey(left + right))
      #expect(WordKey(left).dropLast() == WordKey(left.dropLast()))
      #expect(WordKey(left).first == left.first && WordKey(left).last == left.last)
      guard let place = left.indices.randomElement(using: &random) else { continue }
      var shorter = left
      shorter.remove(at: place)
      #expect(WordKey(left).removing(at: place) == WordKey(shorter))
    }
  }
}
