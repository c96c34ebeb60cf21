import Foundation

/// A Markdown page of the project with its code blocks.
struct DocumentationPage {
  /// One fenced block.
  struct Block {
    /// What stands behind the opening fence.
    let language: String
    /// The lines between the fences, as indices into the page's, from 0.
    let range: Range<Int>
    let lines: [String]

    var text: String { lines.map { $0 + "\n" }.joined() }
    /// The first line's number in the page, from 1.
    var lineNumber: Int { range.lowerBound + 1 }
  }

  /// The path from the project's top.
  let path: String
  let lines: [String]
  let blocks: [Block]

  static let pages = ["README.md", "Sources/Mizan/Mizan.docc/Architecture.md"]

  init(_ path: String) throws {
    self.path = path
    var lines = try String(contentsOf: Project.top.appending(path: path), encoding: .utf8)
      .components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    var blocks: [Block] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let first = start {
        blocks.append(
          Block(
            language: String(lines[first - 1].dropFirst(3)), range: first..<index,
            lines: Array(lines[first..<index])))
        start = nil
      } else {
        start = index + 1
      }
    }
    self.blocks = blocks
  }

  /// The page outside its blocks.
  var prose: String {
    let code = blocks.map { $0.range.lowerBound - 1..<$0.range.upperBound + 1 }
    return lines.indices.filter { index in !code.contains { $0.contains(index) } }.map { lines[$0] + "\n" }
      .joined()
  }

  /// The block that shows the output of another: the next one, with nothing between.
  func output(of index: Int) -> Block? {
    guard index + 1 < blocks.count, ["text", "json"].contains(blocks[index + 1].language) else { return nil }
    let gap = lines[blocks[index].range.upperBound + 1..<blocks[index + 1].range.lowerBound - 1]
    return gap.allSatisfy(\.isEmpty) ? blocks[index + 1] : nil
  }

  /// Writes the page with other lines in some of its blocks.
  func rewrite(_ replacements: [(block: Block, text: String)]) throws {
    var lines = lines
    for (block, text) in replacements.sorted(by: { $0.block.lineNumber > $1.block.lineNumber }) {
      var new = text.components(separatedBy: "\n")
      if new.last == "" { new.removeLast() }
      lines.replaceSubrange(block.range, with: new)
    }
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: Project.top.appending(path: path))
  }
}

extension Project {
  /// Expectations are rewritten, and their tests fail all the same.
  static let updatesGolden = ProcessInfo.processInfo.environment["MIZAN_UPDATE_GOLDEN"] == "1"
}
