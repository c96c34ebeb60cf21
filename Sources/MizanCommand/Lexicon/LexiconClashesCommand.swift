import Mizan
import MizanAnalysis
import MizanReports

/// `mizan lexicon clashes`: frequent words that a lexicon matches only by a rule that is often wrong.
struct LexiconClashesCommand: Subcommand {
  let specification = CommandSpecification(
    name: "lexicon clashes", summary: "List words that match only by a rule that is often wrong",
    usage: ["lexicon clashes [OPTIONS] [FEED...]", "lexicon clashes --words [OPTIONS] LIST..."],
    details: [
      """
      Runs the lexicon over a feed, or over a list of words, and lists the words that an entry matches only \
      because a letter was taken for a conjunction, preposition or particle ('proclitic'), or because a \
      form was made from a weak verb ('weak-verb'). '9 to 40' says that the word was matched 9 times, and \
      the entry 40 times in a surer way: the same form without the letter, or a form that the entry \
      writes. Those that are met most for each surer match come first, since they are mostly other words. \
      Behind that stand the rule, the entry, the word, how it was reached, and its first context.
      """,
      """
      Each is to be settled: a wrong one by 'except:' in the entry, a right one by a line in the file of \
      --accept, the word and the entry with a tab between them. '-f accept' prints such lines, to be \
      pasted after a look at each.
      """,
      "Exit codes: 0 done; 1 with --check, a word is not settled; 2 usage, configuration or input/output error.",
    ],
    options: clashes + FeedArguments.all, takesOperands: true)

  private static let clashes = [
    CommandOption.lexicon,
    CommandOption(
      "words", "The files are lists: a word a line, with a tab and its number of occurrences or without."),
    CommandOption("accept", value: "FILE", "Leave out the words that this file accepts."),
    CommandOption(
      "min-count", value: "N", "Leave out words that are matched less than N times; 5 by default."),
    CommandOption("attribution", "Look at attribution data too, and not only at scoring entries."),
    CommandOption("check", "Exit with 1 when a word is listed."),
    CommandOption(
      "format", letter: "f", value: "FORMAT",
      "text: for the eye, the default. accept: lines for the file of --accept. json."),
    CommandOption(
      "output", letter: "o", value: "FILE", "Write to FILE, which appears when it is complete."),
  ]

  private enum Format: String, CaseIterable {
    case text, accept, json
  }

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let values = OptionValues(arguments: arguments, specification: specification)
    let format = try values.choice("format", Format.self) ?? .text
    let least = try values.count("min-count") ?? 5
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    let finder = ClashFinder(
      lexicon: try LexiconLoader.compile(lexicon), includesAttribution: arguments.has("attribution"))
    var accepted = AcceptedClashes()
    if let path = arguments.value("accept") {
      accepted = try TableFile.read(path, as: AcceptedClashes.init)
    }
    let feed = try FeedArguments(arguments, of: specification, in: context)
    let file = try LexiconReportFile(arguments, inputs: feed.inputs, in: context)
    let tally =
      arguments.has("words")
      ? try finder.tally(ofLists: feed.inputs) : try await finder.tally(of: feed, in: context)
    let frequent = tally.sorted.filter { $0.count >= least }
    let clashes = frequent.filter { !accepted.contains($0) }
    let encoder = ClashEncoder()
    switch format {
    case .text: try file.write(encoder.text(of: clashes))
    case .accept: try file.write(encoder.accepts(of: clashes))
    case .json: try file.write(encoder.json(of: clashes))
    }
    if !feed.isQuiet {
      context.report(
        "\(tally.words) words: \(clashes.count) to settle, \(frequent.count - clashes.count) accepted")
    }
    return arguments.has("check") && !clashes.isEmpty ? .reached : .done
  }
}

/// Runs a lexicon over texts and counts its clashes.
private struct ClashFinder: Sendable {
  let lexicon: CompiledLexicon
  let includesAttribution: Bool

  /// The clashes with feeds.
  func tally(of feed: FeedArguments, in context: CommandContext) async throws(CommandError) -> FormClashTally
  {
    let pass = FeedPass(feed, in: context)
    try pass.check()
    let matcher = LexiconMatcher(lexicon: lexicon)
    var tally = FormClashTally(lexicon: lexicon, includesAttribution: includesAttribution)
    let empty = tally
    _ = try await pass.run({ articles in
      var part = empty
      var state = matcher.makeState()
      for article in articles {
        for paragraph in ParagraphSplitter().paragraphs(of: article) {
          part.add(matcher.process(Tokenizer().tokenize(paragraph), state: &state))
        }
      }
      return part
    }) { part, _ throws(CommandError) in
      tally.merge(part)
    }
    return tally
  }

  /// The clashes with lists of words.
  func tally(ofLists paths: [String]) throws(CommandError) -> FormClashTally {
    let matcher = LexiconMatcher(lexicon: lexicon)
    var tally = FormClashTally(lexicon: lexicon, includesAttribution: includesAttribution)
    var state = matcher.makeState()
    for path in paths {
      for (word, count) in try TableFile.read(path, as: WordList.words) {
        let context = ArticleContext(article: Article(id: "", body: word))
        let paragraph = Paragraph(
          context: context, field: .body, number: 1, text: word, opensArticle: true)
        tally.add(matcher.process(Tokenizer().tokenize(paragraph), state: &state), count: count)
      }
    }
    return tally
  }
}
