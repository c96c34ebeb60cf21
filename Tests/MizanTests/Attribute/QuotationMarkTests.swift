import Testing

@testable import Mizan

@Suite struct QuotationMarkTests {
  @Test(
    "speech is the speaker's between marks of every kind",
    arguments: [
      VoiceRow("قال الحارس: «هذه [مجزرة] لن ننساها أبدا».", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: »هذه [مجزرة] لن ننساها اليوم«.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \"هذه [مجزرة] لن ننساها غدا\".", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{201C}هذه [مجزرة] في وضح النهار\u{201D}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{201D}هذه [مجزرة] في ليل طويل\u{201C}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{201E}هذه [مجزرة] في قلب السوق\u{201C}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{2039}هذه [مجزرة] عند باب المشفى\u{203A}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: ``هذه [مجزرة] على مرأى الناس''.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: ((هذه [مجزرة] أمام أعيننا كلنا)).", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: 'هذه [مجزرة] أمام باب المدرسة'.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{2018}هذه [مجزرة] قرب الجسر القديم\u{2019}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: \u{FF02}هذه [مجزرة] تحت نوافذنا كلها\u{FF02}.", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس: « هذه [مجزرة] بيننا نحن أهل الحي ».", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس:\"هذه [مجزرة] يا أهل المدينة\".", .quoted, "quotation.sourced"),
      VoiceRow("قال الحارس (\"هذه [مجزرة] ولا اسم غيره لها\").", .quoted, "quotation.sourced"),
      VoiceRow("وصف الحارس ما رآه بـ«[مجزرة] لا تشبه غيرها».", .quoted, "quotation.sourced"),
      VoiceRow("وصف الحارس ما رآه بـ \"[مجزرة] لا مثيل لها\".", .quoted, "quotation.sourced"),
    ])
  func speech(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "one speech with marks inside, in pieces, or behind its speaker",
    arguments: [
      VoiceRow("قال الحارس: «صرخ أحدهم \"إنها [مجزرة]\" ثم سقط».", .quoted),
      VoiceRow("قال الحارس: \"صرخ أحدهم «النجدة» ثم بدأت [المجزرة]\".", .quoted),
      VoiceRow("«لم ننم»، يقول الحارس، «لأن [المجزرة] وقعت تحت نوافذنا».", .quoted),
      VoiceRow("«وقعت [المجزرة] تحت نوافذنا»، أضاف الحارس.", .quoted),
      VoiceRow("«[مجزرة] لا مثيل لها»، هكذا وصف الحارس ما رآه.", .quoted),
      VoiceRow("وقعت \"[مجزرة] لا مثيل لها\" بحسب الحارس.", .quoted),
      VoiceRow("وتابع الحارس: «نمنا». «ثم صحونا على [مجزرة] كبيرة».", .quoted, "quotation.continued"),
      VoiceRow("قال الحارس: «نمنا، ثم صحونا على [مجزرة].", .quoted, "quotation.unclosed"),
      VoiceRow("وكتب الحارس على صفحته: صحونا على [مجزرة] ولم نصدق أعيننا.", .quoted, "cue.speech"),
    ])
  func pieces(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "a short phrase in marks is a scare quote, whichever the marks",
    arguments: [
      VoiceRow("بدأت اليوم محاكمة «[العصابة]» في المدينة.", .scare, "quotation.scare"),
      VoiceRow("بدأت اليوم محاكمة ((عناصر [العصابة])) في المدينة.", .scare, "quotation.scare"),
      VoiceRow("تحقق النيابة في \u{201C}[مؤامرة]\u{201D} على البلدية.", .scare, "quotation.scare"),
      VoiceRow("نجا الوفد من '[مؤامرة]' دبرت له.", .scare, "quotation.scare"),
      VoiceRow("وزعت منشورات ضد الحكم \"[الفاسد]\" في الأحياء.", .scare, "quotation.scare"),
      VoiceRow("انتهت ما تسمى [المؤامرة] الكبرى بلا محاكمة.", .scare, "so-called.marker"),
      VoiceRow("انتهت مايسمى [المؤامرة] بلا محاكمة.", .scare, "so-called.marker"),
      VoiceRow("ناقش المجلس ما بات يعرف [بفضيحة] المطار.", .scare, "so-called.marker"),
      VoiceRow("أفرج عن أفراد [العصابة] المزعومة.", .scare, "so-called.marker"),
      VoiceRow("قال النائب إن «[المؤامرة]» لم تقع قط.", .quoted, "quotation.sourced"),
    ])
  func scare(_ row: VoiceRow) throws { try expect(row) }

  @Test(
    "the title of a work or the name of a thing changes no voice",
    arguments: [
      VoiceRow("صدر كتاب «تاريخ [المؤامرة]» عن دار جديدة.", .own, "quotation.name"),
      VoiceRow("عرض فيلم 'ليلة [المجزرة]' في القاعة الكبرى.", .own, "quotation.name"),
      VoiceRow("فازت رواية \"بيت [الخيانة]\" بالجائزة.", .own, "quotation.name"),
      VoiceRow("بث التلفزيون مسلسل \u{201C}[العصابة]\u{201D} في رمضان.", .own, "quotation.name"),
      VoiceRow("غنى المطرب أغنية «[خيانة]» في الحفل.", .own, "quotation.name"),
      VoiceRow("انطلقت حملة \"لا [للعدوان]\" في الجامعات.", .own, "quotation.name", negated: true),
      VoiceRow("رفع الطلاب شعار «يسقط الحكم [الفاسد]» أمام الجامعة.", .own, "quotation.name"),
      VoiceRow("بدأ الجيش عملية ((كسر [العدوان])) قرب النهر.", .own, "quotation.name"),
      VoiceRow("قالت الناقدة إن مسرحية «[الخيانة]» طويلة.", .indirect, "quotation.name"),
      VoiceRow("ذكرت وكالة الأنباء المحلية الرسمية «واج» أن القصف [وحشي].", .indirect, "cue.clause"),
      VoiceRow("عقد اجتماع [العصابة] (وهي من الشمال) في الميناء.", .own, "own.default"),
    ])
  func names(_ row: VoiceRow) throws { try expect(row) }
}
