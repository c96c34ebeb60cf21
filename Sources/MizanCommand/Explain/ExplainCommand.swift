import Mizan
import MizanFeeds
import MizanReports

/// `mizan explain`: the arithmetic of a score, span by span.
struct ExplainCommand: Subcommand {
  let specification = CommandSpecification(
    name: "explain", summary: "Show the arithmetic of a score, span by span",
    usage: [
      "explain [--lexicon PATH] --string TEXT", "explain [--lexicon PATH] FILE", "explain --id ID RECORDS",
    ],
    details: [
      """
      Explains a text, or a file of plain text ('-' is standard input) whose lines are paragraphs, or one \
      record of a scored file: for each loaded wording how the form was reached, its weight, whose voice \
      carries it and by which rule, and what that comes to. Of a text it also counts the stance of the \
      verbs that its sources are given.
      """
    ],
    options: [
      CommandOption("string", value: "TEXT", "Explain this text."),
      CommandOption(
        "id", value: "ID", "Explain the record of this id, such as a17#3, from a file of records (jsonl)."),
      .lexicon,
    ], takesOperands: true)

  func run(_ arguments: ParsedArguments, in context: CommandContext) async throws(CommandError) -> ExitCode {
    let encoder = ExplanationEncoder(model: .standard)
    let records = try await records(arguments, in: context)
    let stances = arguments.has("id") ? [] : StanceTable(records).encode()
    var separator: [UInt8] = []
    for part in records.map(encoder.encode) + (stances.isEmpty ? [] : [stances]) {
      do throws(OutputError) {
        try context.standardOutput.write(separator + part)
      } catch {
        throw CommandError(error)
      }
      separator = [UInt8(ascii: "\n")]
    }
    return .done
  }

  private func records(
    _ arguments: ParsedArguments, in context: CommandContext
  ) async throws(CommandError) -> [ParagraphRecord] {
    if let text = arguments.value("string") {
      guard arguments.operands.isEmpty, !arguments.has("id") else { throw usage("'--string' stands alone") }
      return try score(Article(id: "text", body: text), by: arguments)
    }
    guard arguments.operands.count <= 1 else { throw usage("more than one file") }
    guard let path = arguments.operands.first ?? (context.standardInputIsTerminal ? nil : "-") else {
      throw usage("nothing to explain")
    }
    if let id = arguments.value("id") {
      if arguments.has("lexicon") { throw usage("'--lexicon' has no use for a scored record") }
      return [try RecordFile(path: path).record(withID: id)]
    }
    return try score(try await article(at: path), by: arguments)
  }

  private func score(_ article: Article, by arguments: ParsedArguments) throws(CommandError)
    -> [ParagraphRecord]
  {
    let lexicon = try LexiconLoader.lexicon(named: arguments.allValues("lexicon"))
    return BiasPipeline(lexicon: try LexiconLoader.compile(lexicon)).reports(for: article)
      .map(ParagraphRecord.init)
  }

  /// A file of plain text as one article.
  private func article(at path: String) async throws(CommandError) -> Article {
    var batches = FeedDump(path, options: FeedOptions(format: .text)).batches().makeAsyncIterator()
    do throws(FeedDumpError) {
      while let batch = try await batches.next() {
        for record in batch.decode() {
          switch record {
          case .article(let article, _): return article
          case .reject(let reject):
            throw FeedDumpError(code: .invalidFile, position: reject.position, message: reject.reason)
          }
        }
      }
    } catch {
      throw CommandError(error)
    }
    if Task.isCancelled { throw .interrupted }
    throw .failure("'\(path)' holds no text")
  }

  private func usage(_ message: String) -> CommandError { .usage(message, hint: specification.hint) }
}
