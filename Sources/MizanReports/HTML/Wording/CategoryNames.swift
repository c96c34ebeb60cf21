import Mizan

/// The categories of the bundled lexicon by name; a user's own category goes by its id.
enum KnownCategory: String, CaseIterable, InterfacePhrase {
  case loadedLanguage = "loaded-language"
  case nameCalling = "name-calling"
  case smear
  case doubt
  case appealToFear = "appeal-to-fear"
  case flagWaving = "flag-waving"
  case exaggeration
  case obfuscation
  case slogan
  case certainty
  case oversimplification
  case rhetoricalQuestion = "rhetorical-question"

  var arabic: Sentence {
    switch self {
    case .loadedLanguage: "لغة مشحونة"
    case .nameCalling: "نعوت ووصم"
    case .smear: "تشويه السمعة"
    case .doubt: "تشكيك"
    case .appealToFear: "تخويف"
    case .flagWaving: "استنفار وطني"
    case .exaggeration: "تهويل أو تهوين"
    case .obfuscation: "تعمية"
    case .slogan: "شعار"
    case .certainty: "قطع ويقين"
    case .oversimplification: "تبسيط مخلّ"
    case .rhetoricalQuestion: "سؤال بلاغي"
    }
  }

  var english: Sentence {
    switch self {
    case .loadedLanguage: "loaded language"
    case .nameCalling: "name-calling"
    case .smear: "smear"
    case .doubt: "casting doubt"
    case .appealToFear: "appeal to fear"
    case .flagWaving: "flag-waving"
    case .exaggeration: "exaggeration or minimisation"
    case .obfuscation: "obfuscation"
    case .slogan: "slogan"
    case .certainty: "certainty"
    case .oversimplification: "oversimplification"
    case .rhetoricalQuestion: "rhetorical question"
    }
  }
}

/// The facets of the bundled lexicon's categories by name.
enum KnownFacet: String, CaseIterable, InterfacePhrase {
  case atrocity, conspiracy, contempt, dehumanisation, delegitimisation, demonisation, euphemism, figurative
  case glorification, incitement, intensifier, motive, sectarian, victimhood
  case action, blame, conflict, controversy, crisis, emotion, emphasis, group, hardship, honorific, label,
    nation
  case power, praise, promotion, religion, urgency, vagueness, virtue
  case evaluation, minimisation, superlative
  case oneSided = "one-sided"
  case referenceScale = "reference-scale"
  case vagueAuthority = "vague-authority"

  var arabic: Sentence {
    switch self {
    case .atrocity: "فظائع"
    case .conspiracy: "مؤامرة"
    case .contempt: "ازدراء"
    case .dehumanisation: "نزع الإنسانية"
    case .delegitimisation: "نزع الشرعية"
    case .demonisation: "شيطنة"
    case .euphemism: "تلطيف"
    case .figurative: "مجاز"
    case .glorification: "تمجيد"
    case .incitement: "تحريض"
    case .intensifier: "مبالغة"
    case .motive: "طعن في النيات"
    case .sectarian: "طائفية"
    case .victimhood: "مظلومية"
    case .action: "أفعال حامية"
    case .blame: "ذم"
    case .conflict: "صراع"
    case .controversy: "جدل"
    case .crisis: "أزمة"
    case .emotion: "انفعال"
    case .emphasis: "توكيد"
    case .group: "جماعة"
    case .hardship: "شدة ومعاناة"
    case .honorific: "تفخيم"
    case .label: "وسم"
    case .nation: "وطن"
    case .power: "سلطة وغلبة"
    case .praise: "مدح"
    case .promotion: "ترويج"
    case .religion: "دين"
    case .urgency: "استعجال"
    case .vagueness: "إبهام"
    case .virtue: "فضيلة"
    case .evaluation: "تقويم"
    case .minimisation: "تهوين"
    case .superlative: "تفضيل"
    case .oneSided: "لفظ طرف واحد"
    case .referenceScale: "سلّم تسمية الموت"
    case .vagueAuthority: "مرجع مبهم"
    }
  }

  var english: Sentence {
    switch self {
    case .atrocity: "atrocity"
    case .conspiracy: "conspiracy"
    case .contempt: "contempt"
    case .dehumanisation: "dehumanisation"
    case .delegitimisation: "delegitimisation"
    case .demonisation: "demonisation"
    case .euphemism: "euphemism"
    case .figurative: "figurative"
    case .glorification: "glorification"
    case .incitement: "incitement"
    case .intensifier: "intensifier"
    case .motive: "motive"
    case .sectarian: "sectarian"
    case .victimhood: "victimhood"
    case .action: "strong verb"
    case .blame: "blame"
    case .conflict: "conflict"
    case .controversy: "controversy"
    case .crisis: "crisis"
    case .emotion: "emotion"
    case .emphasis: "emphasis"
    case .group: "group"
    case .hardship: "hardship"
    case .honorific: "honorific"
    case .label: "label"
    case .nation: "nation"
    case .power: "power"
    case .praise: "praise"
    case .promotion: "promotion"
    case .religion: "religion"
    case .urgency: "urgency"
    case .vagueness: "vagueness"
    case .virtue: "virtue"
    case .evaluation: "evaluation"
    case .minimisation: "minimisation"
    case .superlative: "superlative"
    case .oneSided: "one side's word"
    case .referenceScale: "scale of words for a death"
    case .vagueAuthority: "vague authority"
    }
  }
}

/// The camps that entries name as users of a one-sided wording.
enum KnownCamp: String, CaseIterable, InterfacePhrase {
  case resistanceAxis = "resistance-axis"
  case israel, government, opposition, jihadist
  case westernMilitary = "western-military"
  case antiShia = "anti-shia"
  case antiSunni = "anti-sunni"

  var arabic: Sentence {
    switch self {
    case .resistanceAxis: "محور المقاومة"
    case .israel: "إسرائيل"
    case .government: "الحكومات"
    case .opposition: "المعارضات"
    case .jihadist: "الجهاديون"
    case .westernMilitary: "الجيوش الغربية"
    case .antiShia: "مناوئو الشيعة"
    case .antiSunni: "مناوئو السنة"
    }
  }

  var english: Sentence {
    switch self {
    case .resistanceAxis: "the axis of resistance"
    case .israel: "Israel"
    case .government: "governments"
    case .opposition: "oppositions"
    case .jihadist: "jihadists"
    case .westernMilitary: "Western armies"
    case .antiShia: "opponents of the Shia"
    case .antiSunni: "opponents of the Sunnis"
    }
  }
}

/// The sides of the bundled list of actors.
enum KnownSide: String, CaseIterable, InterfacePhrase {
  case alQaeda = "al-qaeda"
  case american
  case arabCoalition = "arab-coalition"
  case egyptian, emirati, hezbollah, houthi, iranian, iraqi, israeli, kurdish, lebanese, libyan, palestinian
  case islamicState = "islamic-state"
  case popularMobilisation = "popular-mobilisation"
  case russian, saudi, sudanese, syrian, turkish, yemeni
  case syrianGovernment = "syrian-government"
  case syrianOpposition = "syrian-opposition"
  case yemeniGovernment = "yemeni-government"

  var arabic: Sentence {
    switch self {
    case .alQaeda: "القاعدة"
    case .american: "أمريكيون"
    case .arabCoalition: "التحالف العربي"
    case .egyptian: "مصريون"
    case .emirati: "إماراتيون"
    case .hezbollah: "حزب الله"
    case .houthi: "الحوثيون"
    case .iranian: "إيرانيون"
    case .iraqi: "عراقيون"
    case .israeli: "إسرائيليون"
    case .kurdish: "أكراد"
    case .lebanese: "لبنانيون"
    case .libyan: "ليبيون"
    case .palestinian: "فلسطينيون"
    case .islamicState: "تنظيم الدولة"
    case .popularMobilisation: "الحشد الشعبي"
    case .russian: "روس"
    case .saudi: "سعوديون"
    case .sudanese: "سودانيون"
    case .syrian: "سوريون"
    case .turkish: "أتراك"
    case .yemeni: "يمنيون"
    case .syrianGovernment: "الحكومة السورية"
    case .syrianOpposition: "المعارضة السورية"
    case .yemeniGovernment: "الحكومة اليمنية"
    }
  }

  var english: Sentence {
    switch self {
    case .alQaeda: "al-Qaeda"
    case .american: "Americans"
    case .arabCoalition: "Arab coalition"
    case .egyptian: "Egyptians"
    case .emirati: "Emiratis"
    case .hezbollah: "Hezbollah"
    case .houthi: "Houthis"
    case .iranian: "Iranians"
    case .iraqi: "Iraqis"
    case .israeli: "Israelis"
    case .kurdish: "Kurds"
    case .lebanese: "Lebanese"
    case .libyan: "Libyans"
    case .palestinian: "Palestinians"
    case .islamicState: "Islamic State"
    case .popularMobilisation: "Popular Mobilisation"
    case .russian: "Russians"
    case .saudi: "Saudis"
    case .sudanese: "Sudanese"
    case .syrian: "Syrians"
    case .turkish: "Turks"
    case .yemeni: "Yemenis"
    case .syrianGovernment: "Syrian government"
    case .syrianOpposition: "Syrian opposition"
    case .yemeniGovernment: "Yemeni government"
    }
  }
}

extension ReportLocale {
  /// The name of a category; its id where it is not of the bundled lexicon.
  func category(_ id: String) -> Sentence { KnownCategory(rawValue: id).map(text) ?? Sentence(name: id) }

  /// The name of a facet; its id where it is not of the bundled lexicon.
  func facet(_ id: String) -> Sentence { KnownFacet(rawValue: id).map(text) ?? Sentence(name: id) }

  /// The name of a camp; its id where it is not of the bundled lexicon.
  func camp(_ id: String) -> Sentence { KnownCamp(rawValue: id).map(text) ?? Sentence(name: id) }

  /// The name of a side of a conflict; its id where it is not of the bundled lexicon.
  func side(_ id: String) -> Sentence { KnownSide(rawValue: id).map(text) ?? Sentence(name: id) }

  /// A rule of the attribution check in words; its id where a record was made with rules of another version.
  func rule(_ id: String) -> Sentence { AttributionRule(rawValue: id).map(text) ?? Sentence(name: id) }
}
