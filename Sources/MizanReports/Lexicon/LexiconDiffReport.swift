import Mizan
public import MizanAnalysis

/// A lexicon diff with all that its readers need to make it again.
public struct LexiconDiffReport: Sendable {
  /// One of the two lexicons.
  public struct Side: Sendable {
    /// How the command line names it.
    public var name: String
    /// Its fingerprint.
    public var fingerprint: String
    /// The number of its entries.
    public var entryCount: Int

    /// Creates a side.
    public init(name: String, fingerprint: String, entryCount: Int) {
      self.name = name
      self.fingerprint = fingerprint
      self.entryCount = entryCount
    }
  }

  /// The old lexicon.
  public var old: Side
  /// The new lexicon.
  public var new: Side
  /// The difference.
  public var diff: LexiconDiff
  /// The limits that it goes beyond.
  public var excesses: [LexiconDiffLimits.Excess]
  /// How the draws were made.
  public var options: LexiconDiffTally.Options
  /// The version of the tool.
  public var toolVersion: String
  /// The number of records that could not be read.
  public var rejects: Int

  /// Creates a report.
  public init(
    old: Side, new: Side, diff: LexiconDiff, excesses: [LexiconDiffLimits.Excess],
    options: LexiconDiffTally.Options, toolVersion: String, rejects: Int
  ) {
    self.old = old
    self.new = new
    self.diff = diff
    self.excesses = excesses
    self.options = options
    self.toolVersion = toolVersion
    self.rejects = rejects
  }
}

extension LexiconDiffLimits.Excess {
  /// The excess in words: lower case, no full stop.
  public var message: String {
    switch self {
    case .gained(let count, let limit): "findings gained: \(count), more than \(limit)"
    case .lost(let count, let limit): "findings lost: \(count), more than \(limit)"
    case .outlet(let name, let shift, let limit):
      "the own-voice rate of '\(name)' moves by \(DiffWording.signed(shift, .three)), "
        + "more than \(DiffWording.decimal(limit, .three))"
    }
  }

}

/// The words and numbers that the formats of a diff share.
struct DiffWording {
  let report: LexiconDiffReport

  private var diff: LexiconDiff { report.diff }

  /// `3 added, 1 removed`; `none` where no entry changed.
  var edits: String {
    let edits = diff.edits
    let parts = [
      (edits.added.count, "added"), (edits.removed.count, "removed"), (edits.renamed.count, "renamed"),
      (edits.changed.count, "changed"),
    ]
    return Self.listed(parts) ?? "none"
  }

  /// `312 → 330: 20 gained, 2 lost`.
  var findings: String {
    let counts = diff.changes
    let parts = [
      (counts.gained, "gained"), (counts.lost, "lost"), (counts.reweighted, "re-weighted"),
      (counts.revoiced, "in another voice"),
    ]
    return "\(diff.findings.old) → \(diff.findings.new)" + (Self.listed(parts).map { ": " + $0 } ?? "")
  }

  /// `12 change: clean → mild 3, mild → loaded 2`.
  var paragraphs: String {
    let verdicts = diff.verdicts.map { "\($0.old.rawValue) → \($0.new.rawValue) \($0.count)" }
    return "\(diff.changedParagraphs) of \(diff.paragraphCount) change their score"
      + (verdicts.isEmpty ? "" : "; verdicts: " + verdicts.joined(separator: ", "))
  }

  /// `17 articles, 92 paragraphs, 3003 words, 4 outlets`.
  var corpus: String {
    var parts = [
      Self.phrase(diff.articles, "article"), Self.phrase(diff.paragraphCount, "paragraph"),
      Self.phrase(diff.words, "word"), Self.phrase(diff.outletCount, "outlet"),
    ]
    if report.rejects > 0 { parts.append(Self.phrase(report.rejects, "record") + " not read") }
    return parts.joined(separator: ", ")
  }

  /// What the table of outlets is of, and how its intervals came about.
  var method: String {
    """
    weight in the outlet's own voice per 1,000 words of paragraphs with a verdict; 95 % interval of the difference \
    by a bootstrap over articles (\(report.options.draws) draws, seed \(report.options.seed))
    """
  }

  /// Whether a move is more than noise.
  func judgement(of shift: LexiconDiff.RateShift) -> String {
    switch shift.isBeyondNoise {
    case true?: "beyond noise"
    case false?: "noise"
    case nil where shift.articles < LexiconDiffTally.fewestArticles: "too few articles to tell"
    case nil: "no interval"
    }
  }

  /// `0.50 → 0.80`; `new` and `gone` stand for a lexicon without the entry.
  func weights(of entry: LexiconDiff.EntryChange) -> String {
    switch (entry.oldWeight, entry.newWeight) {
    case (let old?, let new?) where old == new: Self.decimal(new)
    case (let old?, let new?): "\(Self.decimal(old)) → \(Self.decimal(new))"
    case (let old?, nil): "\(Self.decimal(old)) → gone"
    case (nil, let new?): "new → \(Self.decimal(new))"
    case (nil, nil): ""
    }
  }

  static func decimal(_ value: Double, _ decimals: Decimals = .two) -> String {
    var bytes: [UInt8] = []
    bytes.append(value, decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with its sign, also where it is positive; what rounds to zero has none.
  static func signed(_ value: Double, _ decimals: Decimals) -> String {
    let text = decimal(value, decimals)
    return value < 0 || text == decimal(0, decimals) ? text : "+" + text
  }

  static func phrase(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// `12 entries`.
  static func entries(of side: LexiconDiffReport.Side) -> String {
    "\(side.entryCount) \(side.entryCount == 1 ? "entry" : "entries")"
  }

  private static func listed(_ parts: [(count: Int, what: String)]) -> String? {
    let named = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.what)" }
    return named.isEmpty ? nil : named.joined(separator: ", ")
  }
}
