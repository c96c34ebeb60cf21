/// The rules of the attribution check: one name for each reason that words have a voice.
///
/// The raw values stand in the record as `rule`.
package enum AttributionRule: String, Sendable, CaseIterable {
  /// Nothing hands the words over.
  case ownDefault = "own.default"
  /// A question of the outlet's own that somebody answers, so that it is asked and not rhetorical.
  case questionAnswered = "question.answered"
  /// A quotation of a source that the text names or continues.
  case quotationSourced = "quotation.sourced"
  /// A quotation that goes on from the sentence or paragraph before.
  case quotationContinued = "quotation.continued"
  /// A quotation whose only source is nobody in particular.
  case quotationVague = "quotation.vague"
  /// A quotation longer than a scare quote with no source.
  case quotationUnsourced = "quotation.unsourced"
  /// A short quoted phrase inside the outlet's own clause.
  case quotationScare = "quotation.scare"
  /// The name of a thing in marks: the voice is that of the words around it.
  case quotationName = "quotation.name"
  /// A quotation whose closing mark is missing.
  case quotationUnclosed = "quotation.unclosed"
  /// Scripture between ornate parentheses.
  case quotationScripture = "quotation.scripture"
  /// A reporting verb with an أن clause.
  case cueClause = "cue.clause"
  /// A reporting verb with a colon and no marks.
  case cueSpeech = "cue.speech"
  /// A verb whose complement is what the source calls for, warns of, condemns.
  case cueTopic = "cue.topic"
  /// The same with a direct object.
  case cueObject = "cue.object"
  /// X accused Y of …
  case cueAccusation = "cue.accusation"
  /// X described Y as …
  case cueDescription = "cue.description"
  /// X relayed from Y that …
  case cueRelay = "cue.relay"
  /// A noun of speech with its content.
  case cueNominal = "cue.nominal"
  /// A participle that continues the speaker of its sentence.
  case cueParticiple = "cue.participle"
  /// A verb of thinking with its holder.
  case cueBelief = "cue.belief"
  /// The content stands before the verb.
  case cuePostposed = "cue.postposed"
  /// A pretext that the actor gives (بذريعة).
  case cuePretext = "cue.pretext"
  /// According to an identifiable source.
  case accordingNamed = "according.named"
  /// According to nobody in particular.
  case accordingVague = "according.vague"
  /// Paraphrase of nobody in particular.
  case vagueSource = "vague.source"
  /// A verb without any subject: يقال إن.
  case vagueImpersonal = "vague.impersonal"
  /// A so-called marker.
  case soCalledMarker = "so-called.marker"
  /// A speaker's label before a colon.
  case labelSpeaker = "label.speaker"
}
