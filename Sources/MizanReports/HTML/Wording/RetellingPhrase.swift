import MizanAnalysis

/// What the page of retellings says.
enum RetellingPhrase: Equatable {
  case title, lead, articles, changes, article, titleOfArticle, change, kept, legendChanged, limits
  case loadedOwn, loadedAttributed, wordsAttributed, weightAttributed, titles, noChange, noCounterpart, plain
  /// The heading of a retelling: the second article's number and outlet, beside the first.
  case beside(first: String, number: Int, second: String)
  case passage(Int)
  case onlyFirst, onlySecond
  case passages(both: Int, first: Int, second: Int)
  case sharedWords(shared: Int, first: Int, second: Int)
  case inFirst(Sentence), inSecond(Sentence)
  case weighs(String)
  case copiesLeftOut(Int)
  case articlesLeftOut(Int, shown: Int)
  case passagesOmitted(Int, all: Int)
}

extension RetellingPhrase: InterfacePhrase {
  var english: Sentence {
    switch self {
    case .title: "One story, side by side"
    case .lead:
      "Which paragraphs correspond, and what became of the loaded wording from the first article to each other one."
    case .articles: "Articles"
    case .changes: "Changes from the first article"
    case .article: "article"
    case .titleOfArticle: "title"
    case .change: "change"
    case .kept: "as it was"
    case .legendChanged:
      """
      Words with a coloured ground changed from one article to the other; the label behind them says how, and leads \
      to the change in words below the passage.
      """
    case .limits:
      """
      A change is one of wording on the lexicon's list between two texts; it does not say who wrote first. Counts of \
      single articles have no intervals: they describe these texts and no outlet.
      """
    case .loadedOwn: "loaded, own voice"
    case .loadedAttributed: "loaded, carried by sources"
    case .wordsAttributed: "words carried by sources"
    case .weightAttributed: "weight carried by sources"
    case .titles: "Titles"
    case .noChange: "No loaded wording changed."
    case .noCounterpart: "The article has nothing that corresponds."
    case .plain: "plain wording"
    case .beside(let first, let number, let second):
      "From 1 (\(name: first)) to \(figure: number) (\(name: second))"
    case .passage(let number): "Passage \(figure: number)"
    case .onlyFirst: "only in the first article"
    case .onlySecond: "only in the second article"
    case .passages(let both, let first, let second):
      """
      \(ReportLocale.en.counted(both, .passage)) in both articles, \(figure: first) only in the first, \
      \(figure: second) only in the second.
      """
    case .sharedWords(let shared, let first, let second):
      """
      \(figure: shared) shared, of \(figure: first) words and numbers in the first and \(figure: second) in the second
      """
    case .inFirst(let wording): "in the first: \(wording)"
    case .inSecond(let wording): "in the second: \(wording)"
    case .weighs(let weight): "weight \(figure: weight)"
    case .copiesLeftOut(let count):
      """
      Copies of a text in one outlet: \(ReportLocale.en.counted(count, .copy)) left out; the earliest stands for them.
      """
    case .articlesLeftOut(let count, let shown):
      """
      The story has \(ReportLocale.en.counted(count, .article)) more than the \(figure: shown) that are put side by \
      side; \(figure: "--retelling") with \(figure: "--article") chooses others.
      """
    case .passagesOmitted(let count, let all):
      """
      \(figure: count) of \(ReportLocale.en.counted(all, .passage)) are not shown, so that the page stays small \
      enough for a browser; the counts include them, and the md and json forms have all.
      """
    }
  }

  var arabic: Sentence {
    switch self {
    case .title: "خبر واحد جنبا إلى جنب"
    case .lead: "أي الفقرات تتقابل، وما الذي صار إليه اللفظ المشحون من المقال الأول إلى كل مقال غيره."
    case .articles: "المقالات"
    case .changes: "ما تغيّر عن المقال الأول"
    case .article: "المقال"
    case .titleOfArticle: "العنوان"
    case .change: "التغيّر"
    case .kept: "بقي كما هو"
    case .legendChanged:
      """
      الكلمات الملوّنة الخلفية تغيّرت بين المقالين، والوسم بعدها يقول كيف تغيّرت، ويقود إلى بيان ذلك تحت المقطع.
      """
    case .limits:
      """
      التغيّر هنا فرق بين نصين في لفظ من ألفاظ المعجم، ولا يدل على من كتب أولا. وأعداد المقال الواحد بلا مجالات ثقة: \
      فهي تصف هذه النصوص لا الوسائل.
      """
    case .loadedOwn: "مشحون بصوت الوسيلة"
    case .loadedAttributed: "مشحون منسوب إلى مصادر"
    case .wordsAttributed: "نصيب المصادر من الكلمات"
    case .weightAttributed: "نصيب المصادر من الوزن"
    case .titles: "العنوانان"
    case .noChange: "لم يتغيّر لفظ مشحون."
    case .noCounterpart: "ليس في هذا المقال ما يقابلها."
    case .plain: "لفظ غير مشحون"
    case .beside(let first, let number, let second):
      "من 1 (\(name: first)) إلى \(figure: number) (\(name: second))"
    case .passage(let number): "المقطع \(figure: number)"
    case .onlyFirst: "في المقال الأول وحده"
    case .onlySecond: "في المقال الثاني وحده"
    case .passages(let both, let first, let second):
      """
      في المقالين معا \(ReportLocale.ar.counted(both, .passage))، وفي الأول وحده \(figure: first)، وفي الثاني وحده \
      \(figure: second).
      """
    case .sharedWords(let shared, let first, let second):
      """
      المشترك من الكلمات والأعداد \(figure: shared)، من أصل \(figure: first) في الأول و\(figure: second) في الثاني
      """
    case .inFirst(let wording): "في الأول: \(wording)"
    case .inSecond(let wording): "في الثاني: \(wording)"
    case .weighs(let weight): "الوزن \(figure: weight)"
    case .copiesLeftOut(let count):
      "نسخ من نص واحد في وسيلة واحدة: استُبعدت \(ReportLocale.ar.counted(count, .copy))، وأقدمها معروض."
    case .articlesLeftOut(let count, let shown):
      """
      في الخبر \(ReportLocale.ar.counted(count, .article)) فوق المعروض جنبا إلى جنب وعدده \(figure: shown)؛ ويختار \
      غيرها الخيار \(figure: "--retelling") مع \(figure: "--article").
      """
    case .passagesOmitted(let count, let all):
      """
      لم يُعرض \(figure: count) من أصل \(ReportLocale.ar.counted(all, .passage))، حتى لا تثقل الصفحة على المتصفح؛ \
      والأعداد تشملها، وهي كلها في صيغتي \(figure: "md") و\(figure: "json").
      """
    }
  }
}

extension Retelling.Kind: InterfacePhrase {
  var english: Sentence {
    switch self {
    case .dropped: "dropped"
    case .added: "added"
    case .softened: "softened"
    case .intensified: "intensified"
    case .reworded: "reworded"
    case .movedToSource: "moved to a source"
    case .movedToOutlet: "moved to the outlet"
    }
  }

  var arabic: Sentence {
    switch self {
    case .dropped: "حُذف"
    case .added: "أُضيف"
    case .softened: "خُفّف"
    case .intensified: "شُدّد"
    case .reworded: "بُدّل لفظه"
    case .movedToSource: "صار منسوبا إلى مصدر"
    case .movedToOutlet: "صار بصوت الوسيلة"
    }
  }

  /// When a change is called so.
  var meaning: ChangeMeaning { ChangeMeaning(kind: self) }
}

/// What a kind of change is, in a line.
struct ChangeMeaning: InterfacePhrase {
  let kind: Retelling.Kind

  var english: Sentence {
    switch kind {
    case .dropped: "nothing loaded stands in its place in the second article"
    case .added: "nothing stands in its place in the first article"
    case .softened: "a lighter or a plain wording stands in its place, or it is negated"
    case .intensified: "a heavier wording stands in its place, or it is no longer negated"
    case .reworded: "another wording of the same weight stands in its place"
    case .movedToSource: "the outlet's own words became those of a source"
    case .movedToOutlet: "a source's words became the outlet's own"
    }
  }

  var arabic: Sentence {
    switch kind {
    case .dropped: "لا لفظ مشحونا مكانه في المقال الثاني"
    case .added: "لا شيء مكانه في المقال الأول"
    case .softened: "مكانه لفظ أخف أو غير مشحون، أو صار منفيا"
    case .intensified: "مكانه لفظ أثقل، أو لم يعد منفيا"
    case .reworded: "مكانه لفظ آخر بالوزن نفسه"
    case .movedToSource: "كان بصوت الوسيلة فصار كلام مصدر"
    case .movedToOutlet: "كان كلام مصدر فصار بصوت الوسيلة"
    }
  }
}
