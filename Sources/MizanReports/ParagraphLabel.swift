import Mizan

extension [UInt8] {
  /// Appends a paragraph's label (`title`, `lead`, `1`, `2` …) without making a string of it.
  mutating func append(labelOf paragraph: Paragraph) {
    append(addingCapacity: OutputSpan<UInt8>.longestNumber) { $0.append(labelOf: paragraph) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a paragraph's label, which is no longer than a number.
  mutating func append(labelOf paragraph: Paragraph) {
    if let number = paragraph.number {
      append(integer: number)
    } else {
      append(text: paragraph.field.rawValue)
    }
  }
}
