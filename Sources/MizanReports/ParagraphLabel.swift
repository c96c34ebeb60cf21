import Mizan

extension [UInt8] {
  /// Appends a paragraph's label (`title`, `lead`, `1`, `2` …) without making a string of it.
  mutating func append(labelOf paragraph: Paragraph) {
    if let number = paragraph.number {
      append(integer: number)
    } else {
      append(text: paragraph.field.rawValue)
    }
  }
}
