/// The words that tell one outlet from the rest.
///
/// Log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis
/// 16(4), 2008; the prior is the pooled corpus.
public struct OutletWords: Hashable, Sendable {
  /// The outlet, as an index.
  public var outlet: Int
  /// Words that it uses more than the rest, the strongest first.
  public var more: [KeyWord]
  /// Words that it uses less, the strongest first.
  public var less: [KeyWord]
  /// How many words were tested.
  public var tested: Int

  /// Creates a list.
  public init(outlet: Int, more: [KeyWord], less: [KeyWord], tested: Int) {
    self.outlet = outlet
    self.more = more
    self.less = less
    self.tested = tested
  }
}

/// One word of two corpora.
public struct KeyWord: Hashable, Sendable {
  /// The word, normalised.
  public var word: String
  /// Its count in the outlet, and in the rest.
  public var count: Int
  /// Its count in the rest.
  public var restCount: Int
  /// In how many of the outlet's articles it stands.
  public var articles: Int
  /// In how many of the rest's.
  public var restArticles: Int
  /// The log-odds ratio δ.
  public var logOdds: Double
  /// δ ÷ its standard deviation.
  public var z: Double
  /// The two-sided p value of z after Benjamini and Hochberg over all words tested.
  public var qValue: Double

  /// Creates a word.
  public init(
    word: String, count: Int, restCount: Int, articles: Int, restArticles: Int, logOdds: Double, z: Double,
    qValue: Double
  ) {
    self.word = word
    self.count = count
    self.restCount = restCount
    self.articles = articles
    self.restArticles = restArticles
    self.logOdds = logOdds
    self.z = z
    self.qValue = qValue
  }
}

/// A difference in `own` taken apart: the score is linear, so that the parts add up to it exactly.
///
/// A comparison names the largest parts of each; `OutletComparer.decomposition(of:partLimit:)` gives all of one.
public struct Decomposition: Hashable, Sendable {
  /// The outlet, as an index.
  public var first: Int
  /// The other outlet, as an index; `nil` for all others together.
  public var second: Int?
  /// The entries that move the difference most, the largest first.
  public var parts: [Part]
  /// The sum of all other entries.
  public var others: Double
  /// How many other entries there are.
  public var otherEntries: Int

  /// Creates a decomposition.
  public init(first: Int, second: Int?, parts: [Part], others: Double, otherEntries: Int) {
    self.first = first
    self.second = second
    self.parts = parts
    self.others = others
    self.otherEntries = otherEntries
  }

  /// What one entry adds to a difference.
  public struct Part: Hashable, Sendable {
    /// The entry's id.
    public var entry: String
    /// Its category.
    public var category: String
    /// Its facet.
    public var facet: String?
    /// Its weight, 0 to 1.
    public var weight: Double
    /// Its part of the first outlet's rate, in weight per 1,000 words over the strata of the difference.
    public var rate: Double
    /// Its part of the other side's rate.
    public var otherRate: Double
    /// Findings in the own voice of the first outlet.
    public var count: Int
    /// Findings in the own voice of the other side.
    public var otherCount: Int
    /// In how many of the first outlet's articles.
    public var articles: Int
    /// In how many of the other side's.
    public var otherArticles: Int

    /// Creates a part.
    public init(
      entry: String, category: String, facet: String? = nil, weight: Double, rate: Double, otherRate: Double,
      count: Int, otherCount: Int, articles: Int, otherArticles: Int
    ) {
      self.entry = entry
      self.category = category
      self.facet = facet
      self.weight = weight
      self.rate = rate
      self.otherRate = otherRate
      self.count = count
      self.otherCount = otherCount
      self.articles = articles
      self.otherArticles = otherArticles
    }

    /// What the entry adds to the difference: its rate minus that of the other side.
    public var change: Double { rate - otherRate }
  }
}

/// Which word an outlet chooses for the death of whom.
///
/// A word of the reference scale counts for the actor that follows it in the same sentence within a few words. That
/// is a count of neighbours and no parse: where actors of two sides follow, it counts for nobody.
public struct ReferenceTable: Hashable, Sendable {
  /// The entries of the reference scale that occur, by id: the columns.
  public var entries: [String]
  /// By outlet, then by side.
  public var rows: [Row]
  /// How many words on either side of a finding are looked at.
  public var window: Int
  /// Findings with an actor of exactly one side beside them.
  public var counted: Int
  /// Findings with none.
  public var withoutActor: Int
  /// Findings with actors of two sides.
  public var ambiguous: Int

  /// Creates a table.
  public init(
    entries: [String], rows: [Row], window: Int, counted: Int, withoutActor: Int, ambiguous: Int
  ) {
    self.entries = entries
    self.rows = rows
    self.window = window
    self.counted = counted
    self.withoutActor = withoutActor
    self.ambiguous = ambiguous
  }

  /// One outlet and one side.
  public struct Row: Hashable, Sendable {
    /// The outlet, as an index.
    public var outlet: Int
    /// The side: the facet of the actors.
    public var side: String
    /// Findings in the outlet's own voice, one count a column.
    public var own: [Int]
    /// Findings that a source carries, one count a column.
    public var attributed: [Int]

    /// Creates a row.
    public init(outlet: Int, side: String, own: [Int], attributed: [Int]) {
      self.outlet = outlet
      self.side = side
      self.own = own
      self.attributed = attributed
    }
  }
}
