import Testing

@testable import Mizan

@Suite struct SpeakerNameTests {
  @Test(
    "a name in marks between the verb and its clause is the speaker",
    arguments: [
      VoiceRow("أفاد «المرصد المحلي لحقوق العمال» بأن القصف [وحشي].", .indirect, "cue.clause"),
      VoiceRow("ذكر التقرير الذي نشرته «رابطة العاملين في الموانئ» أن الإدارة [فاسدة].", .indirect),
      VoiceRow("قال «اتحاد المزارعين في السهل الشرقي» إن القرار [كارثة].", .indirect, "cue.clause"),
      VoiceRow("وأشارت «شبكة الأطباء في الأرياف» إلى أن المشفى [كارثة].", .indirect, "cue.clause"),
    ])
  func speakers(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "words in marks elsewhere are quoted",
    arguments: [
      VoiceRow("قال المزارع «هذا القرار [كارثة] علينا جميعا».", .quoted),
      VoiceRow("أفاد المرصد بأن ما جرى «[مجزرة] بحق السكان العزل».", .quoted),
      VoiceRow("وصف الوزير القرار بأنه «[كارثة] على القطاع كله» وأن التراجع واجب.", .quoted),
    ])
  func quoted(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a family's name reveals, though the lexicon does not know it",
    arguments: [
      VoiceRow("كشف الشهراني عن صفقة [فاسدة] في الوزارة.", .indirect),
      VoiceRow("واعترف العبيدي بوجود [عصابة] في الميناء.", .indirect),
      VoiceRow("وكشف الزهراني أن وراء الحريق [عصابة].", .indirect),
      VoiceRow("كشف الانهيار عن صفقة [فاسدة] في الوزارة.", .own),
      VoiceRow("كشفت الأزمة عن إدارة [فاسدة].", .own),
    ])
  func families(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "an office between commas does not take the verb's preposition",
    arguments: [
      VoiceRow("كشف سامي حداد، ممثل النقابة لدى الوزارة، عن صفقة [فاسدة].", .indirect, "cue.topic"),
      VoiceRow("عبر سامي حداد، سفير بلاده في العاصمة، عن استيائه من القرار [الفاسد].", .indirect),
      VoiceRow("عبر القارب البحر على متنه رجال من [العصابة].", .own),
    ])
  func appositions(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "behind an adverbial a known source with the article is the subject",
    arguments: [
      VoiceRow("وفي جانب آخر كشف الناطق باسم الشرطة عن وجود [عصابة] في الميناء.", .indirect),
      VoiceRow("وفي بيان مقتضب كشف الوزير عن صفقة [فاسدة].", .indirect),
      VoiceRow("بعد كشف الوزير سقطت [العصابة].", .own),
    ])
  func adverbials(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a mark that leans on the speaker by mistake opens his words",
    arguments: [
      VoiceRow("وقال حداد\" هذا القرار [كارثة] على الجميع\".", .quoted),
      VoiceRow("وقال سامي حداد\" كلنا ضحايا هذه [الجريمة]\".", .quoted),
      VoiceRow("وأضاف سامي هذا القرار [كارثة] على الجميع\".", .quoted),
    ])
  func misplaced(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who holds a thing to be something says so",
    arguments: [
      VoiceRow("وتعتبر واشنطن التنظيم جماعة [إرهابية].", .indirect, "cue.belief"),
      VoiceRow("تعتبر الحكومة التركية الحزب منظمة [إرهابية].", .indirect, "cue.belief"),
      VoiceRow("وتعتبر باريس سياسات الشركة [جريمة] بيئية.", .indirect, "cue.belief"),
      VoiceRow("ويعتبر الوزير هذا القرار [كارثة] على البلاد.", .indirect, "cue.belief"),
    ])
  func verdicts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the passive of the same letters is the outlet's",
    arguments: [
      VoiceRow("وتعتبر المدينة أكبر معقل [للعصابة] في البلاد.", .own),
      VoiceRow("وتعتبر روسيا أكبر مورد لهذا السلاح [الوحشي].", .own),
      VoiceRow("ويعتبر المصنع الأول من نوعه في إدارة [فاسدة].", .own),
    ])
  func passives(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the clause behind a pretext is the pretext's",
    arguments: [
      VoiceRow("رفضت المحكمة اعترافات المتهم بذريعة أنها انتزعت بتعذيب [وحشي].", .indirect, "cue.pretext"),
      VoiceRow("أغلق المدير المصنع بحجة أن الآلات [فاسدة].", .indirect, "cue.pretext"),
      VoiceRow("سجلت الشرطة اعترافات المتهم بأنه من [العصابة].", .indirect, "cue.nominal"),
    ])
  func pretexts(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "who is one of a group has his name before it",
    arguments: [
      VoiceRow("سامي حداد أحد المشاركين في الملتقى قال إن القرار [فضيحة].", .indirect, "cue.clause"),
      VoiceRow("أحد المشاركين في الملتقى قال إن القرار [فضيحة].", .vague, "vague.source"),
    ])
  func oneOfGroup(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a speaker's nickname is no complement of the verb, and no speech",
    arguments: [
      VoiceRow("أشاد اللاعب السابق الملقب بـ\"الظاهرة\" بملاحقة [العصابة].", .indirect, "cue.topic"),
      VoiceRow("وزعمت الدعوى التي رفعتها \"النجم\" أن الإدارة [فاسدة].", .indirect, "cue.clause"),
    ])
  func nicknames(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "another cue behind the auxiliary ends the search for what the first one says",
    arguments: [
      VoiceRow(
        "عن الوثائق التي كشف عنها النائب، فقد قال الوزير إنها تثبت [الفضيحة].", .indirect, "cue.clause")
    ])
  func auxiliaries(_ row: VoiceRow) throws { try expect(row) }

  @Test("what a speaker asks for himself does not part him from his words")
  func withheldNames() throws {
    try expect(
      VoiceRow(
        "وقال تاجر في السوق، رفض الكشف عن هويته: «الوضع [كارثة] لم نعرف مثلها».", .quoted, "quotation.sourced"
      ))
  }

  @Test(
    "a court rules",
    arguments: [
      VoiceRow("وكانت المحكمة قد حكمت أن العقد [فاسد].", .indirect, "cue.clause"),
      VoiceRow("وحكمت المحكمة على زعيم [العصابة] بالسجن.", .own, "own.default"),
    ])
  func rulings(_ row: VoiceRow) throws { try expect(row) }
}
