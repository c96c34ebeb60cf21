extension CommandSpecification {
  /// The command line of `mizan compare`.
  static let compare = CommandSpecification(
    name: "compare", summary: "Compare outlets: rates with intervals, differences, words, stories",
    usage: [
      "compare [OPTIONS] [FILE...]", "compare [OPTIONS] < FEED", "compare [OPTIONS] --story ID FEED...",
      "compare [OPTIONS] --retelling [--article ID]... FEED...",
    ],
    details: [
      """
      Reads feed dumps, which are scored on the way, or files of records that 'mizan score --text' wrote \
      (packed or not), and compares the outlets in them: how much loaded wording each uses in its own voice \
      and in the mouth of its sources, with intervals; on the same stories where two outlets share enough of \
      them; with which words; and what would change if quotations were counted against the outlet.
      """,
      """
      Files of records of parts of a feed give together what the whole feed gives. Records without the text \
      give no words, stories, copies and reference choice, and the report says so.
      """,
      """
      With --story or --retelling no outlets are compared, but articles of feeds put side by side: which \
      paragraphs correspond, and which loaded wording was added, dropped, softened, intensified, or moved into \
      a source's mouth or out of it.
      """,
      """
      The same input, lexicon, seed and number of draws give the same bytes, whatever the number of workers.
      """,
    ],
    options: output + retelling + FeedArguments.reading + [.lexicon, FeedArguments.workers]
      + FeedArguments.selection + reporting, takesOperands: true)

  private static let output = [
    CommandOption("output", letter: "o", value: "FILE", "Write to FILE, which appears when it is complete."),
    CommandOption(
      "format", letter: "f", value: "FORMAT",
      """
      text: for the eye. md: Markdown. csv: a table, one row an outlet and measure. json: everything, \
      but of each difference the 15 entries that add most. html: a page for a browser. By default told by the \
      name of FILE, else text. Stories and retellings have no csv.
      """),
    .locale,
    CommandOption("csv-bom", "In csv, begin with a byte order mark, by which spreadsheets know UTF-8."),
    CommandOption(
      "decomposition", value: "FILE",
      """
      Also write what every lexicon entry adds to each difference in own voice: a csv table, one row a \
      difference and entry, the rows of a difference adding up to it. With --output, - is standard output.
      """),
    CommandOption("seed", value: "N", "The seed of the bootstrap; 1 by default."),
    CommandOption("draws", value: "N", "The number of draws, 100 to 100000; 2000 by default."),
  ]

  private static let retelling = [
    CommandOption(
      "story", value: "ID",
      """
      Put all articles on the event of the article ID side by side, each with the earliest. The feed is read \
      twice, so it has to be a file.
      """),
    CommandOption(
      "retelling",
      """
      Put the articles of the inputs side by side, each with the first: two files of one article each, or a \
      feed of a few.
      """),
    CommandOption(
      "article", value: "ID",
      "With --retelling, only this article; the first that is named is the first. Repeatable."),
  ]

  private static let reporting = [
    CommandOption("strict", "Exit with 3 when a record could not be read."),
    CommandOption(
      "rejects", value: "FILE",
      "Keep what could not be read: a JSON line with path, line, column, reason and length for each."),
    FeedArguments.quiet,
  ]
}
