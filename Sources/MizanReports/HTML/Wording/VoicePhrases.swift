import Mizan

extension Voice: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .own: "صوت الوسيلة"
    case .scare: "تحفّظ"
    case .vague: "مصدر مبهم"
    case .indirect: "نقل غير مباشر"
    case .unsourced: "اقتباس بلا مصدر"
    case .quoted: "اقتباس مباشر"
    }
  }

  var english: Sentence {
    switch self {
    case .own: "own voice"
    case .scare: "at a distance"
    case .vague: "vague source"
    case .indirect: "indirect speech"
    case .unsourced: "quotation without a source"
    case .quoted: "direct quotation"
    }
  }

  /// When words have this voice.
  var meaning: VoiceMeaning { VoiceMeaning(voice: self) }
}

/// What a voice is, in a line.
struct VoiceMeaning: InterfacePhrase {
  let voice: Voice

  var arabic: Sentence {
    switch voice {
    case .own: "لا ينسب النص الكلام إلى أحد"
    case .scare: "كلمة إلى ثلاث بين علامتين داخل جملة الوسيلة، أو «ما يسمى»"
    case .vague: "منسوب إلى غير معيّن: مصادر، مراقبون، يقال"
    case .indirect: "كلام مصدر معروف بصياغة الوسيلة"
    case .unsourced: "اقتباس لم يُعثر على صاحبه"
    case .quoted: "كلام مصدر معروف بلفظه"
    }
  }

  var english: Sentence {
    switch voice {
    case .own: "nothing hands the words to anybody"
    case .scare: "one to three words in marks inside the outlet's own clause, or “so-called”"
    case .vague: "handed to nobody in particular: sources, observers, it is said"
    case .indirect: "what a source said, in the outlet's words"
    case .unsourced: "a quotation for which no source was found"
    case .quoted: "what a source said, word for word"
    }
  }
}

extension ParagraphReport.Verdict: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .insufficient: "بلا حكم"
    case .clean: "صافية"
    case .mild: "خفيفة الشحن"
    case .loaded: "مشحونة"
    case .unclear: "غير محسومة"
    }
  }

  var english: Sentence {
    switch self {
    case .insufficient: "no verdict"
    case .clean: "clean"
    case .mild: "mild"
    case .loaded: "loaded"
    case .unclear: "unclear"
    }
  }
}

extension TokenizedParagraph.Insufficiency: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .tooShort: "أقصر من أن يُحكم عليها"
    case .notArabic: "معظمها ليس بالعربية"
    case .boilerplate: "عبارة نمطية"
    }
  }

  var english: Sentence {
    switch self {
    case .tooShort: "too short to judge"
    case .notArabic: "mostly not Arabic"
    case .boilerplate: "boilerplate"
    }
  }
}

extension Paragraph.Field: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .title: "العنوان"
    case .lead: "المقدمة"
    case .body: "المتن"
    }
  }

  var english: Sentence {
    switch self {
    case .title: "title"
    case .lead: "lead"
    case .body: "body"
    }
  }
}

extension Stance: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .neutral: "محايد (قال)"
    case .asserting: "مؤكِّد (أكد)"
    case .revealing: "كاشف (اعترف)"
    case .doubting: "مشكِّك (زعم)"
    }
  }

  var english: Sentence {
    switch self {
    case .neutral: "neutral (said)"
    case .asserting: "asserting (stressed)"
    case .revealing: "revealing (admitted)"
    case .doubting: "doubting (claimed)"
    }
  }
}

extension Attribution.Source.Kind: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .person: "شخص باسمه"
    case .office: "صاحب منصب"
    case .organisation: "مؤسسة أو جهة"
    case .outlet: "وسيلة إعلام"
    case .document: "وثيقة أو بيان"
    case .group: "جماعة من الناس"
    case .vague: "غير معيّن"
    case .continued: "مصدر سبق ذكره"
    case .unknown: "غير معروف النوع"
    }
  }

  var english: Sentence {
    switch self {
    case .person: "a person by name"
    case .office: "holder of an office"
    case .organisation: "organisation"
    case .outlet: "news outlet"
    case .document: "document"
    case .group: "group of people"
    case .vague: "nobody in particular"
    case .continued: "source named before"
    case .unknown: "of unknown kind"
    }
  }
}
