import Mizan

/// Why the attribution check gave words their voice.
extension AttributionRule: InterfacePhrase {
  var arabic: Sentence {
    switch self {
    case .ownDefault: "لا شيء في النص ينسب هذه الكلمات إلى أحد"
    case .questionAnswered: "سؤال يجيب عنه مصدر"
    case .quotationSourced: "بين علامتي اقتباس، والمصدر مذكور"
    case .quotationContinued: "اقتباس يكمل ما قبله في الجملة أو الفقرة السابقة"
    case .quotationVague: "بين علامتي اقتباس، والمصدر غير معيّن"
    case .quotationUnsourced: "بين علامتي اقتباس، ولم يُعثر على المصدر"
    case .quotationScare: "عبارة قصيرة بين علامتين داخل جملة الوسيلة"
    case .quotationName: "ما بين العلامتين اسم، فالصوت صوت ما حوله"
    case .quotationUnclosed: "اقتباس لا علامة تغلقه"
    case .quotationScripture: "نص مقدس بين قوسين مزهرين"
    case .cueClause: "فعل قول تليه «أن» أو «إن»"
    case .cueSpeech: "فعل قول تليه نقطتان"
    case .cueTopic: "فعل يدل على ما دعا إليه المصدر أو حذر منه أو ندد به"
    case .cueObject: "فعل قول ومفعوله"
    case .cueAccusation: "اتهام يوجهه مصدر إلى غيره"
    case .cueDescription: "وصف يطلقه مصدر"
    case .cueRelay: "كلام ينقله مصدر عن آخر"
    case .cueNominal: "اسم من أسماء القول ومضمونه"
    case .cueParticiple: "حال تكمل كلام صاحب الجملة، مثل «مضيفا»"
    case .cueBelief: "رأي أو ظن منسوب إلى صاحبه"
    case .cuePostposed: "المضمون سابق لفعل القول"
    case .cuePretext: "ذريعة يقدمها الفاعل"
    case .accordingNamed: "«وفق» أو «بحسب» ومصدر مذكور"
    case .accordingVague: "«وفق» أو «بحسب» ومصدر غير معيّن"
    case .vagueSource: "كلام مصدر غير معيّن بصياغة الوسيلة"
    case .vagueImpersonal: "فعل بلا فاعل، مثل «يقال»"
    case .soCalledMarker: "عبارة تنصّل، مثل «ما يسمى» و«المزعوم»"
    case .labelSpeaker: "اسم المتكلم قبل نقطتين"
    }
  }

  var english: Sentence {
    switch self {
    case .ownDefault: "nothing in the text hands these words to anybody"
    case .questionAnswered: "a question that a source answers"
    case .quotationSourced: "in quotation marks, and the source is named"
    case .quotationContinued: "a quotation that goes on from the sentence or paragraph before"
    case .quotationVague: "in quotation marks, from nobody in particular"
    case .quotationUnsourced: "in quotation marks, and no source was found"
    case .quotationScare: "a short phrase in marks inside the outlet's own clause"
    case .quotationName: "the marks hold a name, so that the voice is that of the words around it"
    case .quotationUnclosed: "a quotation that no mark closes"
    case .quotationScripture: "scripture between ornate parentheses"
    case .cueClause: "a reporting verb with a that-clause"
    case .cueSpeech: "a reporting verb with a colon"
    case .cueTopic: "what a source calls for, warns of or condemns"
    case .cueObject: "a reporting verb with its object"
    case .cueAccusation: "what a source accuses somebody of"
    case .cueDescription: "what a source calls somebody or something"
    case .cueRelay: "what one source relays from another"
    case .cueNominal: "a noun of speech with its content"
    case .cueParticiple: "a participle that continues the speaker of the sentence"
    case .cueBelief: "what somebody thinks"
    case .cuePostposed: "the content stands before the reporting verb"
    case .cuePretext: "a pretext that the actor gives"
    case .accordingNamed: "according to a source that is named"
    case .accordingVague: "according to nobody in particular"
    case .vagueSource: "what nobody in particular said, in the outlet's words"
    case .vagueImpersonal: "a verb without a subject: it is said"
    case .soCalledMarker: "a distancing marker such as “so-called”"
    case .labelSpeaker: "the speaker's name before a colon"
    }
  }
}
