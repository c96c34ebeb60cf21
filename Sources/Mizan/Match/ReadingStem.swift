extension CompiledLexicon {
  /// The letters of a reading's form before its ending: the headword's stem as the inflection rule left it.
  ///
  /// A form that a rule for weak verbs made has another stem than the headword (قلنا of قال).
  public func stem(of reading: WordReading) -> WordKey {
    let form = forms[Int(reading.form)]
    return form.key.slice(0..<form.stemLength)
  }

  /// The letters of a reading's form, without clitics.
  public func form(of reading: WordReading) -> WordKey { forms[Int(reading.form)].key }
}
