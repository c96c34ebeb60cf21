/// Whose voice carries a stretch of text.
public enum Voice: String, Sendable, CaseIterable {
  /// The outlet: no quotation and no cue governs the words.
  case own
  /// The outlet, at a distance: a short quoted phrase inside its own clause, or a so-called marker.
  case scare
  /// Attributed, but to nobody in particular.
  case vague
  /// A paraphrase of an identifiable source.
  case indirect
  /// A quotation longer than a scare quote with no source found.
  case unsourced
  /// A direct quotation of an identifiable source.
  case quoted

  /// Tells whether the words stand in the outlet's own mouth.
  public var isOwn: Bool { self == .own || self == .scare }
}

/// How far a reporting expression commits the outlet to what it reports.
///
/// It is counted per source and never enters the score (`design.md`, Voices; Recasens,
/// Danescu-Niculescu-Mizil and Jurafsky 2013 on epistemological bias).
public enum Stance: String, Sendable, CaseIterable {
  /// قال، ذكر
  case neutral
  /// أكد، شدد
  case asserting
  /// كشف، اعترف
  case revealing
  /// زعم، ادعى
  case doubting
}
