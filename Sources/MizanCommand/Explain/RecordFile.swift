import MizanReports

/// A file of records that `mizan score` wrote as JSON Lines.
struct RecordFile {
  let path: String

  /// Finds the record with an id.
  ///
  /// - Throws: `CommandError` when there is none, or the file cannot be read.
  /// - Complexity: O(n) in the bytes up to the record; memory for one line.
  func record(withID id: String) throws(CommandError) -> ParagraphRecord {
    let reader = RecordReader(path: path)
    let blocks = try BlockReader(path: path)
    var line: [UInt8] = []
    var number = 0
    while true {
      let block = try blocks.next()
      var rest = block[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        number += 1
        if let found = try record(withID: id, in: line, number: number, by: reader) { return found }
        line.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      line += rest
      guard block.isEmpty else { continue }
      if let found = try record(withID: id, in: line, number: number + 1, by: reader) { return found }
      throw .failure("'\(path)' holds no record '\(id)'")
    }
  }

  private func record(
    withID id: String, in line: [UInt8], number: Int, by reader: RecordReader
  ) throws(CommandError) -> ParagraphRecord? {
    if line.allSatisfy({ $0 <= UInt8(ascii: " ") }) { return nil }
    do throws(RecordError) {
      return try reader.record(withID: id, in: line, number: number)
    } catch {
      throw .problems([error.description])
    }
  }
}
