import MizanAnalysis
import MizanReports

/// Where the table of differences by lexicon entry goes: a file, or standard output.
struct DecompositionFile {
  private let file: ReplacedFile?
  private let output: any ByteOutput

  /// Opens the file; `-` is standard output.
  init(path: String, context: CommandContext) throws(OutputError) {
    file = path == "-" ? nil : try ReplacedFile(path: path)
    output = file ?? context.standardOutput
  }

  /// Takes apart and writes one difference after the other, so that the parts of no more than one are in memory.
  ///
  /// - Returns: how many differences in own voice there are, and how many rows they have.
  func write(
    _ differences: [Difference], from comparer: OutletComparer, by encoder: DecompositionTableEncoder
  ) throws(CommandError) -> (differences: Int, rows: Int) {
    var written = (differences: 0, rows: 0)
    do throws(OutputError) {
      try output.write(encoder.preamble)
      for difference in differences {
        if Task.isCancelled { break }
        guard let decomposition = comparer.decomposition(of: difference) else { continue }
        try output.write(encoder.encode(decomposition, of: difference))
        written.differences += 1
        written.rows += decomposition.parts.count
      }
    } catch {
      throw CommandError(error)
    }
    if Task.isCancelled { throw .interrupted }
    return written
  }

  /// Moves the file into its place.
  func commit() throws(OutputError) { try file?.commit() }
}
