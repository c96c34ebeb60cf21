import Synchronization

/// A lexicon made ready for matching: every inflected form of every word in one hash table.
///
/// An entry becomes one or more **patterns**, each a row of parts; a single word is a row of one. A part names a
/// **lexeme**, a word with its inflection, so that a word used by fifty phrases is inflected and looked up once.
/// `except:` phrases are patterns too, which veto instead of match. Immutable, so that all workers share it.
public final class CompiledLexicon: Sendable {
  /// All entries: scoring entries and attribution data.
  public let entries: [LexiconEntry]
  /// Entries that keep other readings away and match nothing: those of the lexicon's background.
  private let background: [LexiconEntry]
  private let knownFingerprint = Mutex<String?>(nil)
  /// What could not be compiled.
  public let problems: [LexiconProblem]

  let patterns: [Pattern]
  let parts: [Part]
  let forms: [InflectedForm]
  /// The lexeme of each form.
  let lexemes: [UInt32]
  let table: FormTable
  let starts: PatternStarts
  /// The number of words of the longest `except:` phrase.
  let longestVeto: Int32
  /// The entry of each lexeme that is a common word.
  let commonWords: [UInt32: Int]
  /// What the attribution check needs to know of each entry.
  let cueFacts: CueFacts
  /// Whether each entry scores; the others are attribution data.
  let isScoring: [Bool]
  /// The ordinal of each entry's category, for the longest match within a category.
  let categoryOrdinals: [Int32]

  /// A row of parts that stands for an entry, in twelve bytes: the matcher waits for them to come from memory.
  struct Pattern: Sendable {
    private let entryNumber: Int32
    private let firstPart: Int32
    private let partCount: UInt8
    private let gapWidth: UInt8
    /// It stands for an `except:` phrase.
    let isVeto: Bool
    /// The first word must carry the article.
    let beginsDefinite: Bool

    /// - Precondition: fewer than 256 parts; a phrase is one line of a file.
    init(entry: Int, parts: Range<Int>, gap: Int, isVeto: Bool, beginsDefinite: Bool) {
      entryNumber = Int32(entry)
      firstPart = Int32(parts.lowerBound)
      partCount = UInt8(parts.count)
      gapWidth = UInt8(gap)
      self.isVeto = isVeto
      self.beginsDefinite = beginsDefinite
    }

    /// The index of the entry.
    var entry: Int { Int(entryNumber) }
    /// The parts, as a range of `CompiledLexicon.parts`.
    var parts: Range<Int> { Int(firstPart)..<Int(firstPart) &+ Int(partCount) }
    /// How many other words may stand between two parts.
    var gap: Int { Int(gapWidth) }
    /// Whether it is one word.
    var isSingle: Bool { partCount == 1 }
  }

  /// One word of a pattern.
  struct Part: Sendable {
    /// What the word must show of definiteness.
    enum Definiteness: Sendable {
      /// A word that stays as it is written.
      case fixed
      /// A word that must carry the article.
      case definite
      /// A word that follows its neighbour.
      case agreeing
    }

    var lexeme: UInt32
    var definiteness: Definiteness
  }

  /// An inflected form with the lexeme it belongs to.
  struct CompiledForm: Sendable {
    var form: InflectedForm
    var lexeme: UInt32
  }

  /// Compiles a lexicon.
  ///
  /// - Complexity: O(n) in the number of forms, some twenty an entry.
  public init(_ lexicon: Lexicon) {
    entries = lexicon.entries
    var compiler = LexiconCompiler(for: entries)
    background = lexicon.background
    // The background matches nothing, so that no match names an index past the entries.
    for index in entries.indices { compiler.add(entries[index], at: index) }
    for (index, entry) in lexicon.background.enumerated() { compiler.add(entry, at: entries.count + index) }
    patterns = compiler.patterns
    parts = compiler.parts
    problems = compiler.problems
    commonWords = compiler.commonWords
    let (table, forms) = FormTable.make(compiler.forms)
    self.table = table
    self.forms = forms.map(\.form)
    lexemes = forms.map(\.lexeme)
    starts = PatternStarts(patterns, parts, lexemes: compiler.lexemeCount)
    longestVeto = patterns.filter(\.isVeto).map { Int32($0.parts.count) }.max() ?? 0
    isScoring = entries.map { $0.role == nil }
    cueFacts = CueFacts(entries: entries)
    var ordinals: [String: Int32] = [:]
    categoryOrdinals = entries.map { entry in
      if let known = ordinals[entry.category] { return known }
      let next = Int32(ordinals.count)
      ordinals[entry.category] = next
      return next
    }
  }

  /// The hash of what in the lexicon can change a result, made when it is first asked for.
  public var fingerprint: String {
    knownFingerprint.withLock { known in
      let fingerprint = known ?? Lexicon.fingerprint(of: [entries, background])
      known = fingerprint
      return fingerprint
    }
  }

  /// How a word was reached, clitic by clitic: `و + ال + بشع + ة`.
  public func via(_ reading: WordReading) -> String {
    let form = forms[Int(reading.form)]
    var path = DerivationText()
    for (particle, text) in Proclitics.written where reading.proclitics.contains(particle) {
      path.append(text)
    }
    path.append(form.key.slice(0..<form.stemLength))
    if form.key.count > form.stemLength { path.append(form.key.dropFirst(form.stemLength)) }
    if reading.enclitic != .none { path.append(reading.enclitic.text) }
    return path.text
  }
}

extension Proclitics {
  /// The particles in the order they are written.
  static let written: [(Proclitics, String)] = [
    (.hamza, "أ"), (.waw, "و"), (.feh, "ف"), (.ma, "ما"), (.la, "لا"), (.beh, "ب"), (.kaf, "ك"),
    (.lam, "ل"), (.seen, "س"), (.article, "ال"),
  ]
}
