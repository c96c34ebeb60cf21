/// A cue with its source and content, before its end is known.
struct CueDraft {
  var rule: AttributionRule
  /// The tokens of the cue.
  @Packed var cue: Range<Int>
  var stance: Stance
  var source: SourceFinding
  /// The content; the upper bound is provisional unless `isEndFixed`.
  @Packed var content: Range<Int>
  var isEndFixed = false
  /// The content is a quotation, as an index into the view's.
  @PackedIndex var quotation: Int? = nil
  /// Where the clause of the cue begins; an earlier content ends there when the clause stands beside it.
  var clauseStart: Int
  /// The clause stands beside the one before, not inside it.
  var isCoordinate: Bool
  /// The content is a noun phrase, so that a new clause of another subject ends it.
  var isPhrasal = false
  /// The cue stands in a clause about a noun (احتجاجات تدعو إلى …) and governs no more than its own phrase.
  var endsAtComma = false
  /// The content is what somebody thinks or hopes, so that a contrast returns to the outlet.
  var isBelief = false
  /// The content is the complement of a noun, so that a comma ends it unless a list goes on.
  var isNominal = false
  /// The content is denied.
  var isDenied = false
  /// The relaying outlet, where the source is a second one.
  var relay: SourceFinding?
  /// The voice that another reading of the same words would give.
  var alternative: Voice?

  /// A marker of according-to, which only passes on what another one says around it.
  var isAccording: Bool { rule == .accordingNamed || rule == .accordingVague }

  /// The voice of content that is not in quotation marks.
  var voice: Voice { source.isVague ? .vague : .indirect }
}
