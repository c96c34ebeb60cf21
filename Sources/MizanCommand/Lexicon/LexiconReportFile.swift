import MizanReports

/// Where a report on a lexicon goes: the file of `--output`, which appears when it is complete, or standard output.
struct LexiconReportFile {
  private let path: String?
  private let context: CommandContext

  /// Reads the option.
  ///
  /// - Throws: `CommandError` where the file is an input.
  init(_ arguments: ParsedArguments, inputs: [String], in context: CommandContext) throws(CommandError) {
    self.init(path: arguments.value("output"), in: context)
    try InputFiles(paths: inputs).check(isNoInput: path)
  }

  /// Names a file; `-`, or no name, is standard output.
  init(path: String?, in context: CommandContext) {
    self.path = path == "-" ? nil : path
    self.context = context
  }

  /// Writes the whole report.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    do throws(OutputError) {
      guard let path else { return try context.standardOutput.write(bytes) }
      let file = try ReplacedFile(path: path)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw CommandError(error)
    }
  }
}
