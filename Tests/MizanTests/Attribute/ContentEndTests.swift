import Testing

@testable import Mizan

@Suite struct ContentEndTests {
  @Test(
    "what is demanded or condemned ends where a clause of the outlet's own begins",
    arguments: [
      VoiceRow(
        "من أسباب الأزمة موجة إضرابات تدعو لرفع الأجور، وما تبعها من عنف بعد [جريمة] المستودع.", .own),
      VoiceRow("النقابات ترفض وجود الشركة، مايؤكد حقيقة الحكم [الفاسد] في البلدة.", .own),
      VoiceRow("النقابات ترفض الاتفاق، مايثبت خوفها، فما تريده الشركة واقعها [الوحشي].", .own),
      VoiceRow("النقابات ترفض الاتفاق، فما تريده الشركة واقعها [الوحشي].", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، ماأثار غضب الحكم [الفاسد].", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، مما أدى إلى [مجزرة] في الميدان.", .own),
      VoiceRow("قال المدير إن السوق أغلق، وبذلك بدأت [كارثة] جديدة للتجار.", .own),
      VoiceRow("طالبت النقابة بوقف العمل، فيما ارتكبت الإدارة [جريمة] أخرى.", .own),
      VoiceRow("أدان الاتحاد إغلاق المصنع، بعد [مجزرة] وقعت قربه.", .own),
      VoiceRow("أدان الاتحاد إغلاق المصنع، وبعد ساعات وقعت [مجزرة] قربه.", .own),
      VoiceRow("رفض الحزب خطة السد وبالتالي وقعت [الكارثة] على القرى.", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، ويعيش السكان تحت حكم [فاسد] منذ سنوات.", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، وانتشرت [العصابات] في الأحياء.", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، وارتكب الحراس [مجزرة] في الميدان.", .own),
      VoiceRow("دعا المجلس إلى إضراب عام، فالحكم [الفاسد] لا يسمع أحدا.", .own),
    ])
  func ends(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "further members of the demand stay the source's",
    arguments: [
      VoiceRow("دعا المجلس إلى وقف القصف، وإطلاق الأسرى، ومحاسبة القادة [الفاسدين].", .indirect),
      VoiceRow("طالبت النقابة بزيادة الأجور، واستقالة المدير [الفاسد].", .indirect),
      VoiceRow("أدان الاتحاد القصف، والحصار، والتجويع [الوحشي].", .indirect),
      VoiceRow("طالب النائب بفتح الطريق، وانسحاب [العصابات] من الحي.", .indirect),
      VoiceRow("طالب النائب بفتح الطريق بعد [مجزرة] السوق.", .indirect),
      VoiceRow("قال الوزير إن المجلس رفض الخطة، ويعيش السكان تحت حكم [فاسد].", .indirect),
      VoiceRow("دعا المجلس إلى ندوة في شهر مايو، ومواجهة [العدوان] بالقانون.", .indirect),
    ])
  func continues(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what a relative clause reports ends where another clause begins",
    arguments: [
      VoiceRow("السينما التي يظن البعض أنها ترف، وهي ليست كذلك، ترى [كارثة] في كل يوم.", .own, "own.default"),
      VoiceRow("المشروع الذي يرى خبراء أنه [كارثة] على المدينة.", .vague, "vague.source"),
      VoiceRow("قال الوزير إن الوضع هادئ، وهي [فضيحة] كبرى.", .indirect, "cue.clause"),
    ])
  func relativeClauses(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the complement of a noun of speech ends at a comma, unless a list goes on",
    arguments: [
      VoiceRow("وسط مخاوف من الفوضى، رغم هدوء السوق بعد [الكارثة].", .own, "own.default"),
      VoiceRow(
        "الوعظ من وسائل الدعوة إلى السلم، وليس سبيلا إلى [العدوان].", .own, "own.default", negated: true),
      VoiceRow("وجهت إليه أصابع الاتهام بإدخال السلاح، وحماية [العصابة].", .indirect, "cue.nominal"),
      VoiceRow("وسط تحذيرات من أن الخطوة، إن تمت، ستكون [كارثة].", .vague, "vague.source"),
    ])
  func complementsOfNouns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a circumstance or background behind a comma is no part of what is demanded or condemned",
    arguments: [
      VoiceRow("ندد الحزب بالهجوم على السوق، وسط خوف من [العصابة].", .own, "own.default"),
      VoiceRow("طالبت النقابة بزيادة الأجور، على خلفية [الفضيحة].", .own, "own.default"),
      VoiceRow("اتهمت الشركة المدير بالسرقة، رغم [الفضيحة] التي هزتها.", .own, "own.default"),
      VoiceRow("عبر المدرب عن أسفه، وكان الفريق خسر بعد [الفضيحة].", .own, "own.default"),
      VoiceRow("قال المدرب إن الفريق تعب، وكان التدريب [كارثة].", .indirect, "cue.clause"),
    ])
  func circumstances(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "وبالتالي with a noun goes on with the clause",
    arguments: [
      VoiceRow("قال الطبيب إن السكر يزيد الوزن وبالتالي [الكارثة].", .indirect, "cue.clause"),
      VoiceRow("قال الطبيب إن السكر يزيد الوزن، وبالتالي وقعت [الكارثة].", .own, "own.default"),
      VoiceRow("بينت تقارير أن الخطر يعود، وبالتالي طرح الوزير صفقة مع [العصابة].", .own, "own.default"),
    ])
  func conclusionsOfNouns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a participle with أن ends speech behind a colon",
    arguments: [
      VoiceRow("وقال: الباب مفتوح للجميع، مضيفا، أن الحكم [فاسد].", .indirect, "cue.participle"),
      VoiceRow("وقال: الباب مفتوح للجميع، والحكم [فاسد].", .quoted, "cue.speech"),
    ])
  func reportedBehindSpeech(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "speech behind a colon that begins in the first person goes on until something else begins",
    arguments: [
      VoiceRow("وقال اللاعب: كنا نستحق الفوز. التحكيم كان [كارثة].", .quoted, "cue.speech"),
      VoiceRow(
        "وقال اللاعب: كنت أعاني من ألم في الرأس. كان الملعب سيئا. الجو [كارثة].", .quoted, "cue.speech"),
      VoiceRow("وقال اللاعب: كنا نستحق الفوز. وخسر الفريق بعد [فضيحة].", .own, "own.default"),
      VoiceRow("وقال المدير: الباب مفتوح للجميع. التحكيم كان [كارثة].", .own, "own.default"),
      VoiceRow("وقال اللاعب: كنا نستحق الفوز. أما المدرب فقال إن التحكيم [كارثة].", .indirect, "cue.clause"),
    ])
  func directSpeech(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what a relative clause calls a thing ends at the comma",
    arguments: [
      VoiceRow("هذه الوحدات التي تصفها أنقرة بأنها خطرة، حليف [للعصابة].", .own, "own.default"),
      VoiceRow("هذه الوحدات التي تصفها أنقرة بأنها [فاسدة]، حليف للجيش.", .indirect, "cue.description"),
    ])
  func relativeDescriptions(_ row: VoiceRow) throws { try expect(row) }

  @Test("خاصة goes on with the complement of a noun")
  func especially() throws {
    try expect(
      VoiceRow("وسط المخاوف من الفوضى في البلاد، خاصة من عودة [العصابة].", .vague, "vague.source"))
  }

  @Test(
    "of the next speaker in a relative clause somebody tells",
    arguments: [
      VoiceRow("قال المدير إنه اتصل بالوزير الذي ذهب بدوره إلى [العصابة].", .indirect, "cue.clause"),
      VoiceRow("قال المدير إنه اتصل بالوزير، بدوره ذهب الوزير إلى [العصابة].", .own, "own.default"),
    ])
  func tellsOfTurns(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "what came of words in marks is no part of the clause around them",
    arguments: [
      VoiceRow("قال الحزب إن بلاده \"بلد حر\"، ما أثار غضب [العصابة].", .own, "own.default"),
      VoiceRow("قال الحزب إن بلاده بلد حر، ما أثار غضب [العصابة].", .indirect, "cue.clause"),
    ])
  func consequences(_ row: VoiceRow) throws { try expect(row) }

  @Test("، ولم begins a clause, and no member of what was announced")
  func denials() throws {
    let text = "أعلن الاتحاد تعيين مدرب مؤقت، ولم يعلن مصير المدرب القديم."
    #expect(try VoiceBench.contents(of: text) == ["تعيين مدرب مؤقت"])
  }
}
