import Mizan
import MizanFeeds
import MizanReports

/// `mizan score`: feed dumps in, a bias report a paragraph out.
struct ScoreCommand: Subcommand {
  let specification = CommandSpecification.score

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let options = try ScoreOptions(arguments, in: context)
    let lexicon = try LexiconLoader.lexicon(named: options.lexicons)
    let pipeline = BiasPipeline(lexicon: try LexiconLoader.compile(lexicon))
    let files = InputFiles(paths: options.inputs)
    try files.check()
    try files.check(isNoInput: options.output)
    try files.check(isNoInput: options.rejects)
    var run = try ScoreRun(options, lexicon: lexicon, pipeline: pipeline, files: files, context: context)
    do throws(CommandError) {
      try await run.readAll()
    } catch {
      run.abandon()
      throw error
    }
    try await run.finish()
    return run.exitCode
  }
}

/// One run: what is open, and how far it has come.
private struct ScoreRun {
  private let options: ScoreOptions
  private let lexicon: Lexicon
  private let encoder: any ReportEncoder
  private let pipeline: BiasPipeline
  private let files: InputFiles
  private let context: CommandContext
  private let file: ReplacedFile?
  private let output: any ByteOutput
  private var writer: RecordWriter
  private let digests: Task<[Provenance.Input], Never>?
  private var meter: ProgressMeter

  /// Opens the outputs.
  init(
    _ options: ScoreOptions, lexicon: Lexicon, pipeline: BiasPipeline, files: InputFiles,
    context: CommandContext
  ) throws(CommandError) {
    self.options = options
    self.lexicon = lexicon
    encoder = options.encoder(lexicon: lexicon)
    self.pipeline = pipeline
    self.files = files
    self.context = context
    do throws(OutputError) {
      file = if let path = options.output { try ReplacedFile(path: path) } else { nil }
      output = file ?? context.standardOutput
      writer = RecordWriter(
        output: output, rejects: try RejectLog(path: options.rejects, context: context), context: context,
        isQuiet: options.isQuiet, page: options.format == .html ? ScorePage(locale: options.locale) : nil)
      try output.write(encoder.preamble)
    } catch {
      throw CommandError(error)
    }
    let showsProgress = !options.isQuiet && context.standardError.isTerminal && !output.isTerminal
    meter = ProgressMeter(output: showsProgress ? context.standardError : nil, totalBytes: files.byteCount)
    let namesInputs = file?.isRegular == true || options.format == .html
    digests = namesInputs ? Task { await files.digests() } : nil
  }

  /// Reads, scores and writes everything.
  mutating func readAll() async throws(CommandError) {
    let scorer = BatchScorer(
      pipeline: pipeline, filter: options.filter, encoder: encoder)
    var batches = InputBatches(paths: options.inputs, options: options.feed)
      .concurrentlyMapped(width: options.width) { scorer.score($0) }
      .makeAsyncIterator()
    while true {
      var next: ScoredBatch?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let batch = next else { break }
      meter.advance(
        articles: batch.summary.articles, unpackedBytes: batch.byteCount, storedBytes: batch.storedByteCount)
      do throws(OutputError) { try writer.take(batch) } catch { throw CommandError(error) }
    }
    meter.clear()
    if Task.isCancelled { throw .interrupted }
  }

  /// Ends what runs beside the reader; the files go with the value.
  func abandon() {
    meter.clear()
    digests?.cancel()
  }

  /// What made the output; `nil` where nothing shows it, since the lexicon's fingerprint takes its time.
  private func provenance() async -> Provenance? {
    guard let digests else { return nil }
    return Provenance(
      toolVersion: MizanCommand.version, lexicon: LexiconIdentity(lexicon), model: pipeline.model,
      options: options.provenance, inputs: await digests.value, summary: writer.summary)
  }

  /// Moves the files into their places and tells what was done.
  func finish() async throws(CommandError) {
    let provenance = await provenance()
    do throws(OutputError) {
      try writer.finish(provenance)
      // Asked before the file is in its place, behind which it is a path like any other.
      let isRegular = file?.isRegular == true
      try file?.commit()
      if let file, isRegular, let provenance {
        let meta = try ReplacedFile(path: file.path + ".meta.json")
        try meta.write(provenance.bytes)
        try meta.commit()
      }
    } catch {
      throw CommandError(error)
    }
    guard !options.isQuiet else { return }
    for line in (writer.summary.text + writer.tally.text).split(separator: "\n") {
      context.report(String(line))
    }
  }

  /// What the run amounts to.
  var exitCode: ExitCode {
    if options.isStrict, writer.summary.rejects > 0 { return .unreadable }
    if let limit = options.failureScore, writer.highestScore >= limit { return .reached }
    return .done
  }
}

extension ScoreOptions {
  /// The options that can change the output, for its provenance.
  fileprivate var provenance: [(name: String, value: Provenance.OptionValue)] {
    var values: [(name: String, value: Provenance.OptionValue)] = [
      ("format", .text(format.rawValue)), ("text", .boolean(record.includesText)),
    ]
    if format == .csv {
      values += [("findings", .boolean(record.rowsAreFindings)), ("csv-bom", .boolean(hasByteOrderMark))]
    }
    if format == .html { values.append(("locale", .text(locale.rawValue))) }
    if record.minimumScore > 0 { values.append(("min-score", .text("\(record.minimumScore)"))) }
    if let format = feed.format { values.append(("input-format", .text(format.rawValue))) }
    values.append(("max-record-bytes", .integer(feed.maximumRecordBytes)))
    for (name, list) in [("map", mappings), ("lexicon", lexicons), ("outlet", filter.outlets.sorted())]
    where !list.isEmpty { values.append((name, .list(list))) }
    for (name, text) in [
      ("outlet-names", outletNames), ("since", filter.since?.text), ("until", filter.until?.text),
    ] {
      if let text { values.append((name, .text(text))) }
    }
    return values
  }
}
