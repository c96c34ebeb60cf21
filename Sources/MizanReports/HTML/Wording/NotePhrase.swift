import MizanAnalysis

/// What was left out of a comparison, as a sentence.
struct NotePhrase: InterfacePhrase {
  let note: Comparison.Note
  let comparison: Comparison

  private var outlet: OutletProfile? {
    note.outlet.flatMap { comparison.outlets.indices.contains($0) ? comparison.outlets[$0] : nil }
  }

  var english: Sentence {
    let minimum = comparison.method.minimum
    func counted(_ noun: CountedNoun) -> Sentence { ReportLocale.en.counted(note.count, noun) }
    return switch note.kind {
    case .withoutText:
      """
      \(counted(.article)) came without text: words, stories, copies, reference choice and the paragraphs shown \
      leave them out, and each counts as a story of its own; “mizan score --text” keeps the text.
      """
    case .withoutOutlet: "\(counted(.article)) without an outlet: left out."
    case .smallOutlet:
      """
      \(name: outlet?.name ?? "") is too small for intervals, differences and a rank: \
      \(ReportLocale.en.counted(outlet?.clusters ?? 0, .story)) and \(ReportLocale.en.counted(outlet?.words ?? 0, .word)), \
      where \(figure: minimum.clusters) and \(figure: minimum.words) are asked for.
      """
    case .fewFindings:
      "\(counted(.difference)) not tested: fewer than \(figure: minimum.findings) findings on both sides together."
    case .duplicates: "\(counted(.copy)) of an outlet's own articles: left out of all counts."
    case .undated: "\(counted(.article)) without a date that could be read."
    case .rejects: PagePhrase.rejects(note.count).english
    case .filtered: "\(counted(.article)) left out by the filter."
    case .manyOutlets:
      "With \(figure: note.count) outlets there would be too many pairs: each is compared with the rest alone."
    case .singleOutlet: "There are not two outlets to compare."
    case .lexiconUnknown: "The lexicon that the records were scored by is not known, or not the same for all."
    case .notMeasured: PagePhrase.notMeasured.english
    }
  }

  var arabic: Sentence {
    let minimum = comparison.method.minimum
    func counted(_ noun: CountedNoun) -> Sentence { ReportLocale.ar.counted(note.count, noun) }
    return switch note.kind {
    case .withoutText:
      """
      \(counted(.article)) بلا نص: لا تدخل في الكلمات والأخبار المشتركة والنسخ وتسمية الموت وفقرات المثال، ويُعدّ كل \
      منها خبرا قائما بنفسه؛ والأمر \(figure: "mizan score --text") يحفظ النص.
      """
    case .withoutOutlet: "\(counted(.article)) بلا اسم وسيلة: لم تُحتسب."
    case .smallOutlet:
      """
      عينة \(name: outlet?.name ?? "") أصغر من أن تُحسب لها مجالات وفروق ومرتبة: \
      \(ReportLocale.ar.counted(outlet?.clusters ?? 0, .story)) و\(ReportLocale.ar.counted(outlet?.words ?? 0, .word))، \
      والحد الأدنى \(figure: minimum.clusters) و\(figure: minimum.words).
      """
    case .fewFindings:
      "\(counted(.difference)) لم تُختبر: المواضع في الجانبين معا أقل من \(figure: minimum.findings)."
    case .duplicates: "\(counted(.copy)) من مقالات الوسيلة نفسها لم تُحتسب في شيء."
    case .undated: "\(counted(.article)) بلا تاريخ مقروء."
    case .rejects: PagePhrase.rejects(note.count).arabic
    case .filtered: "\(counted(.article)) خارج ما طُلب."
    case .manyOutlets:
      "عدد الوسائل \(figure: note.count)، وأزواجها أكثر من أن تُختبر، فقورنت كل منها بسائرها فقط."
    case .singleOutlet: "لا توجد وسيلتان للمقارنة."
    case .lexiconUnknown: "المعجم الذي حُسبت به السجلات غير معروف، أو ليس واحدا لها كلها."
    case .notMeasured: PagePhrase.notMeasured.arabic
    }
  }
}
