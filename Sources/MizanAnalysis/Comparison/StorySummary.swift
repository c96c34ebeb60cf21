/// The events that several outlets reported.
public struct StorySummary: Hashable, Sendable {
  /// Story clusters in all.
  public var clusters: Int
  /// Clusters with articles of at least two outlets.
  public var shared: Int
  /// The shared ones, the largest first: by the number of outlets and then of articles.
  public var listed: [Story]

  /// Creates a summary.
  public init(clusters: Int = 0, shared: Int = 0, listed: [Story] = []) {
    self.clusters = clusters
    self.shared = shared
    self.listed = listed
  }

  /// One event.
  public struct Story: Hashable, Sendable {
    /// The id by which `mizan compare --story` finds it: the id of its first article.
    public var id: String
    /// The title of that article.
    public var title: String
    /// The days it spans; `nil` where no date could be read.
    public var days: ClosedRange<CalendarDay>?
    /// One line an outlet, in the order of the outlets.
    public var tellings: [Telling]

    /// Creates a story.
    public init(id: String, title: String, days: ClosedRange<CalendarDay>?, tellings: [Telling]) {
      self.id = id
      self.title = title
      self.days = days
      self.tellings = tellings
    }
  }

  /// What one outlet has of a story.
  public struct Telling: Hashable, Sendable {
    /// The outlet, as an index.
    public var outlet: Int
    /// The ids of its articles.
    public var articles: [String]
    /// Their words.
    public var words: Int
    /// `own` in them.
    public var own: Double?
    /// `unchecked` in them.
    public var unchecked: Double?

    /// Creates a telling.
    public init(outlet: Int, articles: [String], words: Int, own: Double?, unchecked: Double?) {
      self.outlet = outlet
      self.articles = articles
      self.words = words
      self.own = own
      self.unchecked = unchecked
    }
  }
}

/// The copies that were found.
///
/// Copies within one outlet count once. Wording that several outlets published counts once for each of them, since
/// each chose to publish it; one draw of the bootstrap takes or leaves all of it together.
public struct DuplicateSummary: Hashable, Sendable {
  /// Groups of near-duplicates.
  public var groups: Int
  /// Articles that were left out as copies within their outlet.
  public var leftOut: Int
  /// Groups that span several outlets: wire copy and the like.
  public var acrossOutlets: Int
  /// The groups, the largest first.
  public var listed: [Group]

  /// Creates a summary.
  public init(groups: Int = 0, leftOut: Int = 0, acrossOutlets: Int = 0, listed: [Group] = []) {
    self.groups = groups
    self.leftOut = leftOut
    self.acrossOutlets = acrossOutlets
    self.listed = listed
  }

  /// One group of copies.
  public struct Group: Hashable, Sendable {
    /// The title of the first article, where its text is known.
    public var title: String
    /// The articles' ids, the one that counts first.
    public var articles: [String]
    /// The outlets, as indices.
    public var outlets: [Int]

    /// Creates a group.
    public init(title: String, articles: [String], outlets: [Int]) {
      self.title = title
      self.articles = articles
      self.outlets = outlets
    }
  }
}
