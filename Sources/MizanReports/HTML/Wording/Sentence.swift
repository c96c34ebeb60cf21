/// A piece of the interface's text, in which names from outside and figures are told from its own words.
///
/// Written as an interpolated string: `"\(name: outlet): \(figure: "3.20")"`. What is interpolated without a label
/// is words of the interface.
struct Sentence: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// One run of a sentence.
  enum Piece: Hashable, Sendable {
    /// Words of the interface.
    case text(String)
    /// A name, a title or an id from outside.
    case name(String)
    /// A number, an interval, a date.
    case figure(String)
  }

  private(set) var pieces: [Piece]

  init(stringLiteral value: String) { pieces = [.text(value)] }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A sentence that is one name from outside.
  init(name: String) { pieces = [.name(name)] }

  /// A sentence that is one figure.
  init(figure: String) { pieces = [.figure(figure)] }

  /// Words of the interface that are made elsewhere.
  init(text: String) { pieces = [.text(text)] }

  /// The text alone, for attributes, which hold no elements.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .name(let text), .figure(let text): text
      }
    }.joined()
  }

  /// Sentences behind one another, with something between them.
  static func joined(_ sentences: [Sentence], by separator: String) -> Sentence {
    var joined = Sentence(stringLiteral: "")
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { joined.pieces.append(.text(separator)) }
      joined.pieces += sentence.pieces
    }
    return joined
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    mutating func appendInterpolation(_ sentence: Sentence) { pieces += sentence.pieces }
    mutating func appendInterpolation(name: String) { pieces.append(.name(name)) }
    mutating func appendInterpolation(figure: String) { pieces.append(.figure(figure)) }
    mutating func appendInterpolation(figure: Int) { pieces.append(.figure(Figures.count(figure))) }
  }
}
