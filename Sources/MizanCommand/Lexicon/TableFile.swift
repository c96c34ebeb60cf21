import MizanFeeds
import MizanReports

/// A small table that a command reads whole.
enum TableFile {
  /// Reads a file and what it says.
  ///
  /// - Throws: `CommandError` when the file cannot be read or a line is not of its form.
  static func read<Value>(
    _ path: String, as parse: (String, String) throws(TabbedFileError) -> Value
  ) throws(CommandError) -> Value {
    let text: String
    do throws(FeedDumpError) { text = try InputText.read(path) } catch { throw CommandError(error) }
    do throws(TabbedFileError) { return try parse(text, path) } catch { throw CommandError(error) }
  }
}
