extension CommandSpecification {
  /// The command line of `mizan score`.
  static let score = CommandSpecification(
    name: "score", summary: "Score a feed dump: one record per paragraph",
    usage: ["score [OPTIONS] [FILE...]", "score [OPTIONS] < FEED"],
    details: [
      """
      Reads feed dumps (JSON Lines or a JSON array, RSS or Atom, plain text; packed with gzip, zstd or xz \
      or not) and writes a bias report for each paragraph, in the order of the input. '-' is standard \
      input, which is also read when no file is named and something is piped in.
      """,
      """
      A record that cannot be read never stops a run: it is counted, shown or kept with its line and reason.
      """,
      """
      Exit codes: 0 done; 1 a score reached --fail-on; 2 usage, configuration or input/output error; 3 \
      some of the input could not be read, with --strict; 130 interrupted.
      """,
    ],
    options: output + FeedArguments.reading + [.lexicon, FeedArguments.workers] + FeedArguments.selection
      + reporting, takesOperands: true)

  private static let output = [
    CommandOption(
      "output", letter: "o", value: "FILE",
      """
      Write to FILE, which appears when it is complete, with its provenance in FILE.meta.json. '-' is \
      standard output.
      """),
    CommandOption(
      "format", letter: "f", value: "FORMAT",
      """
      jsonl: a JSON record a line. csv: a table. text: for the eye. html: a page for a browser, with the \
      findings marked in the text; of a large feed it shows the first articles. By default text on a \
      terminal, csv or html for a FILE that ends so, else jsonl.
      """),
    .locale,
    CommandOption("text", "Write the text of each paragraph too."),
    CommandOption("findings", "In csv, write a row a finding instead of a row a paragraph."),
    CommandOption("csv-bom", "In csv, begin with a byte order mark, by which spreadsheets know UTF-8."),
    CommandOption("min-score", value: "N", "Leave out paragraphs that score less than N, 0 to 100."),
    CommandOption("no-color", "No colours on a terminal; NO_COLOR in the environment does the same."),
  ]

  private static let reporting = [
    CommandOption("fail-on", value: "N", "Exit with 1 when a paragraph scores N or more, 0 to 100."),
    CommandOption("strict", "Exit with 3 when a record could not be read."),
    CommandOption(
      "rejects", value: "FILE",
      "Keep what could not be read: a JSON line with path, line, column, reason and length for each."),
    FeedArguments.quiet,
  ]
}
