import Mizan
import MizanAnalysis
import MizanFeeds
import MizanReports

/// `mizan compare`: the outlets of feeds or of scored records, side by side.
struct CompareCommand: Subcommand {
  let specification = CommandSpecification.compare

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    if RetellingOptions.areAsked(for: arguments) {
      return try await RetellingRun(options: RetellingOptions(arguments, in: context), context: context).run()
    }
    let options = try CompareOptions(arguments, in: context)
    let lexicon = try LexiconLoader.lexicon(named: options.lexicons)
    let compiled = try LexiconLoader.compile(lexicon)
    let files = InputFiles(paths: options.inputs)
    try files.check()
    try files.check(isNoInput: options.output)
    try files.check(isNoInput: options.rejects)
    try files.check(isNoInput: options.decomposition.flatMap { $0 == "-" ? nil : $0 })
    let comparer = BatchComparer(
      pipeline: BiasPipeline(lexicon: compiled, model: options.method.model),
      reader: ArticleReader(lexicon: compiled), filter: options.filter)
    var run = try CompareRun(options, comparer: comparer, files: files, context: context)
    let input = try await run.readAll()
    let origin = try ComparedOrigin(paths: options.inputs, input: input, scoredBy: LexiconIdentity(lexicon))
    let outletComparer = OutletComparer(
      input.table, grouping: input.table.grouping(), method: options.method)
    let comparison = await outletComparer.comparison(jobs: options.jobs)
    if Task.isCancelled { throw .interrupted }
    let document = ComparisonDocument(
      comparison: comparison, toolVersion: MizanCommand.version, lexicon: origin.lexicon,
      inputs: options.inputs, rejects: input.rejects, filtered: input.tally.notWanted + input.tally.undated,
      sample: input.sample)
    try run.writeDecomposition(
      of: comparison.differences, from: outletComparer,
      by: options.decompositionEncoder(outlets: comparison.outlets, lexicon: origin.lexicon, lexicon.entries))
    try run.finish(document, by: options.encoder(lexicon: lexicon))
    return options.isStrict && input.rejects > 0 ? .unreadable : .done
  }
}

/// One run: what is open.
private struct CompareRun {
  private let options: CompareOptions
  private let comparer: BatchComparer
  private let context: CommandContext
  private let file: ReplacedFile?
  private let decomposition: DecompositionFile?
  private var rejects: RejectLog
  private var meter: ProgressMeter

  /// Opens the outputs.
  init(
    _ options: CompareOptions, comparer: BatchComparer, files: InputFiles, context: CommandContext
  ) throws(CommandError) {
    self.options = options
    self.comparer = comparer
    self.context = context
    do throws(OutputError) {
      file = if let path = options.output { try ReplacedFile(path: path) } else { nil }
      rejects = try RejectLog(path: options.rejects, context: context)
      decomposition =
        if let path = options.decomposition { try DecompositionFile(path: path, context: context) } else {
          nil
        }
    } catch {
      throw CommandError(error)
    }
    let showsProgress = !options.isQuiet && context.standardError.isTerminal
    meter = ProgressMeter(output: showsProgress ? context.standardError : nil, totalBytes: files.byteCount)
  }

  /// Reads and scores everything.
  mutating func readAll() async throws(CommandError) -> ComparedInput {
    let comparer = comparer
    var input = ComparedInput(comparer)
    var batches = InputBatches(paths: options.inputs, options: options.feed)
      .concurrentlyMapped(width: options.width) { comparer.compare($0) }
      .makeAsyncIterator()
    defer { meter.clear() }
    while true {
      var next: ComparedBatch?
      do throws(FeedDumpError) { next = try await batches.next() } catch { throw CommandError(error) }
      guard let batch = next else { break }
      meter.advance(
        articles: batch.articles, unpackedBytes: batch.byteCount, storedBytes: batch.storedByteCount)
      do throws(OutputError) { try rejects.take(batch.rejects) } catch { throw CommandError(error) }
      input.take(batch)
    }
    input.close()
    if Task.isCancelled { throw .interrupted }
    return input
  }

  /// Writes the table of differences by entry, where one is asked for.
  func writeDecomposition(
    of differences: [Difference], from comparer: OutletComparer, by encoder: DecompositionTableEncoder
  ) throws(CommandError) {
    guard let decomposition else { return }
    let written = try decomposition.write(differences, from: comparer, by: encoder)
    guard !options.isQuiet else { return }
    let taken = "\(written.differences) difference\(written.differences == 1 ? "" : "s")"
    context.report(
      written.differences == 0
        ? "decomposition: no difference to take apart, since the outlets are too small or too few"
        : "decomposition: \(written.rows) rows of \(taken)")
  }

  /// Writes the report and moves the files into their places.
  func finish(_ document: ComparisonDocument, by encoder: any ComparisonEncoder) throws(CommandError) {
    do throws(OutputError) {
      try rejects.commit()
      try (file ?? context.standardOutput).write(encoder.encode(document))
      try file?.commit()
      try decomposition?.commit()
    } catch {
      throw CommandError(error)
    }
    guard !options.isQuiet else { return }
    let outlets = document.comparison.outlets
    let articles = outlets.reduce(0) { $0 + $1.articles }
    let counts = "\(articles) article\(articles == 1 ? "" : "s") of \(outlets.count) outlets"
    context.report("compared: \(counts)")
    if document.rejects > 0 { context.report("input: \(document.rejects) records rejected") }
  }
}

/// Which lexicon the articles were scored by.
private struct ComparedOrigin {
  /// `nil` where it is not known, or not the same for all.
  let lexicon: LexiconIdentity?

  /// Looks for the `.meta.json` beside each file of records.
  ///
  /// - Throws: `CommandError` where records were scored by another model.
  init(paths: [String], input: ComparedInput, scoredBy lexicon: LexiconIdentity) throws(CommandError) {
    guard input.hasRecords else {
      self.lexicon = lexicon
      return
    }
    var found: [LexiconIdentity?] = input.hasFeed ? [lexicon] : []
    for path in paths {
      let origin = Self.origin(of: path)
      if let origin, origin.modelVersion != ScoringModel.standard.version {
        throw .failure(
          "'\(path)' was scored by model \(origin.modelVersion), and this version compares by model "
            + ScoringModel.standard.version)
      }
      if origin != nil || !input.hasFeed { found.append(origin?.lexicon) }
    }
    self.lexicon = found.allSatisfy { $0 == found.first } ? found.first ?? nil : nil
  }

  private static func origin(of path: String) -> RecordOrigin? {
    guard path != "-", let blocks = try? BlockReader(path: path + ".meta.json") else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < 1 << 20, let block = try? blocks.next(), !block.isEmpty { bytes += block }
    return RecordOrigin(metadata: bytes)
  }
}
