import Mizan

/// One run of a paragraph's text within which nothing begins and nothing ends.
struct MarkedSegment: Equatable {
  /// Unicode scalars of the paragraph, half-open.
  var scalars: Range<Int>
  /// The findings that cover it, as indices into the record's list, in text order.
  var findings: [Int]
  /// The findings that end with it.
  var closing: [Int]
  /// A source carries it.
  var isAttributed: Bool
  /// The further stretches that cover it, as indices into the list that was given.
  var marks: [Int] = []
  /// Those of them that end with it.
  var closingMarks: [Int] = []
}

extension ParagraphRecord {
  /// The text cut where a finding or an attributed stretch begins or ends, so that overlapping ones can be drawn.
  ///
  /// - Parameters:
  ///   - length: the number of scalars of the text; what lies beyond is cut off.
  ///   - marks: further stretches at whose ends the text is cut.
  /// - Returns: segments that cover the text without gaps.
  /// - Complexity: O(n²) in findings, attributions and marks.
  func segments(length: Int, marks: [Range<Int>] = []) -> [MarkedSegment] {
    let text = 0..<length
    let marked = findings.map { $0.passage.scalars.clamped(to: text) }
    let marks = marks.map { $0.clamped(to: text) }
    let said = attributions.filter { !$0.voice.isOwn }.map { $0.content.clamped(to: text) }
    var cuts: Set<Int> = [0, length]
    for range in marked + said + marks where !range.isEmpty {
      cuts.insert(range.lowerBound)
      cuts.insert(range.upperBound)
    }
    let order = cuts.sorted()
    return zip(order, order.dropFirst()).map { start, end in
      let covering = marked.indices.filter { marked[$0].contains(start) }
      let around = marks.indices.filter { marks[$0].contains(start) }
      return MarkedSegment(
        scalars: start..<end, findings: covering, closing: covering.filter { marked[$0].upperBound == end },
        isAttributed: said.contains { $0.contains(start) }, marks: around,
        closingMarks: around.filter { marks[$0].upperBound == end })
    }
  }

  /// The finding that gives a stretch its look: the one that adds most, then the heaviest.
  func leadingFinding(of places: [Int]) -> Int? {
    places.max { left, right in
      let (first, second) = (findings[left], findings[right])
      return (first.contribution, first.weight, -left) < (second.contribution, second.weight, -right)
    }
  }
}
