import Synchronization
import Testing

@testable import Mizan

@Suite struct PipelineTests {
  private let articles = (1...6).map { number in
    Article(
      id: "a\(number)", title: "عنوان رقم \(number)",
      body: "وقعت مجزرة في القرية رقم \(number) صباح اليوم\nوعاد الهدوء إلى المكان بعد ساعات من القصف العنيف")
  }

  private var compiled: CompiledLexicon {
    CompiledLexicon(lexicon("id: m\ncategory: c\nterm: مجزرة\npos: noun\nforms: مجازر\nweight: 0.8\n"))
  }

  private func summary(_ report: ParagraphReport) -> String {
    "\(report.paragraph.id) \(report.words) \(report.findings.map(\.text)) \(report.score.value)"
  }

  @Test("the chain of operators, the session and the concurrent operator give the same reports")
  func agree() async throws {
    let lexicon = compiled
    var chained: [String] = []
    for try await report in RecordingSequence(articles).paragraphs().tokenized().matched(against: lexicon)
      .attributed().scored()
    {
      chained.append(summary(report))
    }
    let pipeline = BiasPipeline(lexicon: lexicon)
    let direct = articles.flatMap { pipeline.reports(for: $0) }.map(summary)
    #expect(chained.count == 18 && chained == direct)
    for width in 1...4 {
      var concurrent: [String] = []
      for try await reports in RecordingSequence(articles).reports(by: pipeline, width: width) {
        concurrent += reports.map(summary)
      }
      #expect(concurrent == direct)
    }
  }

  @Test("one article is pulled at a time, and only when its paragraphs are asked for")
  func pullsOnDemand() async throws {
    let base = RecordingSequence(articles)
    var iterator = base.paragraphs().tokenized().makeAsyncIterator()
    #expect(base.pulls == 0)
    for _ in 0..<3 { _ = try await iterator.next() }
    #expect(base.pulls == 1)
    _ = try await iterator.next()
    #expect(base.pulls == 2)
  }

  @Test("the end stays the end")
  func endsOnce() async throws {
    var iterator = RecordingSequence([articles[0]]).paragraphs().tokenized().makeAsyncIterator()
    for _ in 0..<3 { #expect(try await iterator.next() != nil) }
    for _ in 0..<3 { #expect(try await iterator.next() == nil) }
  }

  @Test("the base's failure comes through typed, after what came before it")
  func failsAsBase() async {
    let base = RecordingSequence(articles, failingAfter: 2)
    var seen = 0
    do {
      for try await _ in base.paragraphs().tokenized() { seen += 1 }
      Issue.record("the sequence ended without its base's failure")
    } catch {
      let failure: RecordingSequence<Article>.Failure = error
      #expect(failure.after == 2)
    }
    #expect(seen == 6)
    var mapped: [Int] = []
    do {
      for try await value in base.concurrentlyMapped(width: 3, { $0.body.utf8.count }) {
        mapped.append(value)
      }
      Issue.record("the sequence ended without its base's failure")
    } catch {
      #expect(error.after == 2)
    }
    #expect(mapped.count == 2)
  }

  @Test("a cancelled task ends the sequence at an element")
  func endsWhenCancelled() async {
    let base = RecordingSequence(Array(repeating: articles[0], count: 1000))
    let task = Task {
      var seen = 0
      for try await _ in base.paragraphs().tokenized() {
        seen += 1
        if seen == 3 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
      }
      return seen
    }
    #expect(await (try? task.value) == 3)
  }

  @Test("at most the window's width of elements is under way")
  func boundsLookAhead() async throws {
    let base = RecordingSequence(Array(1...50))
    var taken = 0
    for try await _ in base.concurrentlyMapped(width: 4, { $0 }) {
      taken += 1
      #expect(base.pulls <= taken + 4)
    }
    #expect(taken == 50)
  }

  @Test("record order never changes a record")
  func isIndependentOfOrder() {
    let pipeline = BiasPipeline(lexicon: compiled)
    let forward = articles.map { pipeline.reports(for: $0).map(summary) }
    let backward = articles.reversed().map { pipeline.reports(for: $0).map(summary) }
    #expect(forward == backward.reversed())
  }
}

/// A sequence that counts how often it was pulled, and may fail.
final class RecordingSequence<Element: Sendable>: AsyncSequence, Sendable {
  struct Failure: Error {
    var after: Int
  }

  private let elements: [Element]
  private let limit: Int?
  private let counter = Mutex(0)

  init(_ elements: [Element], failingAfter limit: Int? = nil) {
    self.elements = elements
    self.limit = limit
  }

  var pulls: Int { counter.withLock { $0 } }

  func makeAsyncIterator() -> Iterator { Iterator(sequence: self) }

  struct Iterator: AsyncIteratorProtocol {
    let sequence: RecordingSequence
    var position = 0

    mutating func next(isolation: isolated (any Actor)? = #isolation) async throws(Failure) -> Element? {
      sequence.counter.withLock { $0 += 1 }
      if position == sequence.limit { throw Failure(after: position) }
      guard position < sequence.elements.count else { return nil }
      position += 1
      return sequence.elements[position - 1]
    }
  }
}

extension Finding {
  fileprivate var text: String { "\(span.scalars) \(entry) \(via)" }
}
