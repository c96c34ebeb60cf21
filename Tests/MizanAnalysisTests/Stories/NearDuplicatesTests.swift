import MizanAnalysis
import Testing

@Suite("Near-duplicates")
struct NearDuplicatesTests {
  @Test("every planted copy is found, on whatever day, and nothing else", arguments: [1, 2, 3])
  func findsPlantedCopies(seed: UInt64) {
    let items = InventedFeed(seed: seed, events: 80, copies: 60).items
    let stories = InventedFeed.stories(of: items)
    for (index, item) in items.enumerated() {
      #expect(items[stories.original[index]].text == item.text)
      #expect(stories.original[index] == item.text, "the earliest stands for its copies")
    }
    #expect(stories.duplicates.flatMap(\.copies).count == 60)
    #expect(stories.duplicates.flatMap(\.copies).allSatisfy { $0.kind == .near })
  }

  /// 100 words have 96 stretches of five.
  static let words = (0..<100).map { "كلمه" + String(repeating: "ب", count: $0 % 10) + String($0) }

  static func item(_ words: [String], day: Int, title: String = "عنوان") -> InventedFeed.Item {
    .init(
      title: title, paragraphs: [words.joined(separator: " ")], outlet: "outlet-a", day: day, event: 0,
      text: 0)
  }

  @Test("the same words are an exact copy, whatever the title and the punctuation")
  func exactCopy() {
    let text = Self.words.joined(separator: " ")
    var second = Self.item(Self.words, day: 300, title: "عنوان آخر")
    second.paragraphs = [text.replacing(" كلمه", with: "، كلمه") + "."]
    let stories = InventedFeed.stories(of: [second, Self.item(Self.words, day: 2)])
    #expect(stories.original == [1, 1])
    let copy = stories.duplicates[0].copies[0]
    #expect(copy.kind == .exact)
    #expect(copy.overlap.first == 96 && copy.overlap.second == 96 && copy.overlap.shared == 96)
  }

  @Test("one word exchanged in the middle breaks five stretches")
  func oneWordExchanged() {
    var changed = Self.words
    changed[50] = "أخرى"
    let stories = InventedFeed.stories(of: [Self.item(Self.words, day: 1), Self.item(changed, day: 9)])
    let copy = stories.duplicates[0].copies[0]
    #expect(copy.overlap.shared == 91)
    // 91 shared of 96 + 96 − 91 = 101.
    #expect(abs(copy.overlap.jaccard - 91.0 / 101) < 1e-12)
    #expect(copy.kind == .near)
  }

  @Test("the shorter of two texts is the excerpt, though it was printed first")
  func excerpt() {
    // 40 words have 36 stretches, all of them among the 96: Jaccard 36/96, containment 1.
    let short = Array(Self.words[30..<70])
    let stories = InventedFeed.stories(of: [Self.item(short, day: 1), Self.item(Self.words, day: 3)])
    #expect(stories.original == [1, 1])
    let copy = stories.duplicates[0].copies[0]
    #expect(copy.kind == .excerpt)
    #expect(copy.overlap.containment == 1)
    #expect(stories.story[0] == stories.story[1])
  }

  @Test("a short formula inside a long text is no excerpt")
  func formula() {
    let stories = InventedFeed.stories(of: [
      Self.item(Array(Self.words[30..<60]), day: 1), Self.item(Self.words, day: 1),
    ])
    #expect(stories.duplicates.isEmpty, "30 words have 26 stretches, and an excerpt needs 30")
  }

  @Test("a short form filled in twice is no copy")
  func filledForm() {
    // 13 words have 9 stretches; the last word breaks one: 8 of 10, but fewer than 10 in each.
    let form = Array(Self.words[..<12])
    let stories = InventedFeed.stories(of: [
      Self.item(form + ["الأحد"], day: 1), Self.item(form + ["الاثنين"], day: 2),
      Self.item(form + ["الأحد"], day: 3),
    ])
    #expect(stories.original == [0, 1, 0])
  }

  @Test("versions that drift apart do not chain into one group")
  func doesNotChain() {
    let versions = (0..<6).map { version in
      Self.item(
        Self.words.enumerated().map { $0 < version * 18 ? "نسخه\(version)\($1)" : $1 }, day: version)
    }
    let stories = InventedFeed.stories(of: versions)
    // From the first version the second differs in 18 words at the start: 96 − 18 = 78 of 114 stretches, 0.68. The
    // third in 36: 60 of 132, 0.45, below the threshold of 0.6.
    #expect(stories.original[1] == 0)
    #expect(stories.original[2] == 2)
  }

  @Test("headlines without a text are compared by the headline")
  func headlines() {
    let line = InventedFeed.Item(
      title: "وصول الوفد إلى العاصمة صباح الأحد", paragraphs: [], outlet: "outlet-a", day: 1, event: 0,
      text: 0)
    var other = line
    other.title = "مغادرة الوفد العاصمة مساء الاثنين"
    let stories = InventedFeed.stories(of: [line, other, line])
    #expect(stories.original == [0, 1, 0])
  }
}
