/// Tells where, behind a comma, the outlet adds something about the saying itself and not about what was said.
enum OutletRemark {
  /// Tells whether such a remark begins at a word.
  static func begins(at index: Int, in view: ParagraphView) -> Bool {
    isReticence(index, in: view) || isOccasion(index, in: view) || isReply(index, in: view)
      || isComment(index, in: view) || isSilence(index, in: view)
  }

  /// «، فيما لم ترد أنباء عن …»، «، ولم يتسن التأكد»: what the outlet did not hear.
  private static func isSilence(_ index: Int, in view: ParagraphView) -> Bool {
    let first = view.traits[index].contains(.contrast) ? index + 1 : index
    guard first + 2 < view.tokens.count, view.traits[first].contains(.negates) else { return false }
    return view.tokens[first + 1].key == ClauseKeys.feasible || isUnreported(first + 2, in: view)
  }

  /// «لم ترد أنباء»، «لم تصدر تقارير»: news that did not come.
  static func isUnreported(_ noun: Int, in view: ParagraphView) -> Bool {
    noun > 1 && arrivals.contains(view.tokens[noun - 1].key) && view.traits[noun - 2].contains(.negates)
      && (view.traits[noun].contains(.speechNoun) || answers.contains(view.tokens[noun].key))
  }

  /// «، في إشارة إلى خصومه»، «، في رسالة طمأنة»: what the outlet takes the words for.
  private static func isComment(_ index: Int, in view: ParagraphView) -> Bool {
    view.traits[index].contains(.fi) && index + 1 < view.tokens.count
      && comments.contains(view.tokens[index + 1].key)
  }

  /// «، دون أن يحدد موعدا»: what the speaker left out.
  private static func isReticence(_ index: Int, in view: ParagraphView) -> Bool {
    let first = view.traits[index].contains(.min) ? index + 1 : index
    let next = first + 1
    guard next + 1 < view.tokens.count, view.traits[next].contains(.complementiser),
      view.tokens[first].key == ClauseKeys.dun
    else { return false }
    return view.traits[next + 1].contains(.cueVerb) || reticent.contains(view.tokens[next + 1].key)
  }

  /// «، وذلك بعدما سرت شائعات»، «، وذلك خلال مؤتمر»: when and where it was said; «، وذلك بسبب …» is a reason of the speaker's.
  static func isOccasion(_ index: Int, in view: ParagraphView) -> Bool {
    view.traits[index].isSuperset(of: [.demonstrative, .conjoined]) && index + 1 < view.tokens.count
      && view.tokens[index].key == ClauseKeys.andThat && occasions.contains(view.tokens[index + 1].key)
  }

  /// «، ليرد عليه خصمه»: the next one speaks.
  private static func isReply(_ index: Int, in view: ParagraphView) -> Bool {
    let key = view.tokens[index].key
    return key[0] == .lam && key[1] == .yeh && view.traits[index].contains(.cueVerb)
  }

  private static let arrivals = WordSet("ترد يرد تصدر يصدر تصل يصل تتوافر تتوفر توجد يوجد")
  private static let answers = WordSet("أنباء تقارير معلومات أي تعليق رد تعقيب")
  private static let reticent = WordSet(
    "يحدد تحدد يحددوا يعطي تعطي يعط تعط يقدم تقدم يسمي تسمي يسمه يخوض تخوض يتطرق تتطرق يدلي تدلي يفصح تفصح")
  private static let comments = WordSet("إشارة خطوة رسالة تلميح رد أول أحدث أقوى أوضح أبرز")
  private static let occasions = WordSet(
    "بعد بعدما عقب خلال إثر أثناء قبيل قبل ردا تعليقا تعقيبا عندما حين حينما على في ضمن")
}
