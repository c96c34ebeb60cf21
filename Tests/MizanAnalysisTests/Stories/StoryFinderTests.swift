import MizanAnalysis
import Testing

@Suite("Stories")
struct StoryFinderTests {
  @Test("articles on one event are one story, whatever outlet printed them", arguments: [1, 2, 3])
  func findsEvents(seed: UInt64) {
    let items = InventedFeed(seed: seed, events: 60).items
    let stories = InventedFeed.stories(of: items)
    for (index, item) in items.enumerated() {
      for other in items.indices where other > index {
        #expect((stories.story[index] == stories.story[other]) == (item.event == items[other].event))
      }
    }
  }

  @Test("what is found does not depend on the order of the articles", arguments: [11, 12, 13, 14])
  func isIndependentOfOrder(seed: UInt64) {
    let items = InventedFeed(seed: 5, events: 50, copies: 20).items
    var generator = SplitMix64(seed: seed)
    let order = items.indices.shuffled(using: &generator)
    let straight = InventedFeed.stories(of: items)
    let shuffled = InventedFeed.stories(of: order.map { items[$0] })
    #expect(shuffled.members.map { $0.map { order[$0] } } == straight.members)
    #expect(shuffled.story == order.map { straight.story[$0] })
    #expect(shuffled.original.map { order[$0] } == order.map { straight.original[$0] })
    #expect(shuffled.similarity == order.map { straight.similarity[$0] })
    #expect(shuffled.duplicates.map { order[$0.representative] } == straight.duplicates.map(\.representative))
  }

  @Test("copies change nothing about the stories of the other articles")
  func copiesWeighNothing() {
    let items = InventedFeed(seed: 9, events: 50, copies: 40).items
    let originals = items.filter { $0.outlet != "outlet-e" }
    let (with, without) = (InventedFeed.stories(of: items), InventedFeed.stories(of: originals))
    #expect(with.members.map { $0.filter { items[$0].outlet != "outlet-e" } } == without.members)
    #expect(Array(with.similarity.prefix(originals.count)) == without.similarity)
    #expect(items.count == originals.count + 40)
  }

  @Test("an event that goes on longer than the window is cut")
  func cutsAtWindow() {
    let template = InventedFeed(seed: 21, events: 1).items[0]
    var feed = InventedFeed(seed: 22, events: 40)
    let names = template.title.split(separator: " ").map(String.init)
    var items = feed.items
    let first = items.count
    for day in 0..<6 {
      items.append(
        .init(
          title: feed.text(of: names, words: 8), paragraphs: [feed.text(of: names, words: 120)],
          outlet: InventedFeed.outlets[day % 4], day: day * 2, event: -1, text: items.count))
    }
    let stories = InventedFeed.stories(of: items)
    for members in stories.members where members.contains(where: { $0 >= first }) {
      let days = members.compactMap { items[$0].day }
      #expect((days.max() ?? 0) - (days.min() ?? 0) <= StoryOptions().windowDays)
    }
    #expect(Set(stories.story[first...]).count >= 3, "11 days hold at least 3 windows of 3 days")
  }

  @Test("a chain of articles, each like the next, is not one story")
  func doesNotChain() {
    var feed = InventedFeed(seed: 31, events: 40)
    var items = feed.items
    let first = items.count
    let names = (0..<9).map { _ in feed.text(of: [], words: 12).split(separator: " ").map { $0 + "خبر" } }
    for link in 0..<8 {
      let own = (names[link] + names[link + 1]).map(String.init)
      items.append(
        .init(
          title: feed.text(of: own, words: 8), paragraphs: [feed.text(of: own, words: 100)],
          outlet: InventedFeed.outlets[link % 4], day: 20, event: -1, text: items.count))
    }
    let stories = InventedFeed.stories(of: items)
    #expect(stories.story[first] != stories.story[first + 7])
    for members in stories.members { #expect(members.filter { $0 >= first }.count <= 3) }
  }

  @Test("articles without a day are told from those with one, and are compared with each other")
  func undatedArticles() {
    let items = InventedFeed(seed: 41, events: 30).items.map { item in
      var undated = item
      undated.day = nil
      return undated
    }
    let stories = InventedFeed.stories(of: items)
    for members in stories.members { #expect(Set(members.map { items[$0].event }).count == 1) }
    #expect(stories.members.count == 30)
  }

  @Test("three articles are enough to tell two on one event from one on another")
  func fewArticles() {
    func item(_ title: String, _ text: String, outlet: String) -> InventedFeed.Item {
      .init(title: title, paragraphs: [text], outlet: outlet, day: 1, event: 0, text: 0)
    }
    let stories = InventedFeed.stories(of: [
      item(
        "قتلى في هجوم على سوق البلدة",
        "قتل ستة أشخاص صباح الأحد في هجوم وقع في سوق البلدة القديم، ونقلت فرق الإسعاف عشرين جريحا إلى المستشفى.",
        outlet: "outlet-a"),
      item(
        "افتتاح معرض الكتاب",
        "افتتح وزير الثقافة مساء أمس معرض الكتاب السنوي في قاعة المؤتمرات، ويستمر عشرة أيام يزور فيها الناشرون المدينة.",
        outlet: "outlet-b"),
      item(
        "هجوم على سوق يوقع ستة قتلى",
        "نقل عشرون جريحا إلى المستشفى بعد هجوم على السوق القديم في البلدة أودى صباح الأحد بحياة ستة أشخاص.",
        outlet: "outlet-b"),
    ])
    #expect(stories.members == [[0, 2], [1]])
  }

  @Test("an empty feed has no stories, and empty articles are stories of their own")
  func nothingToCompare() {
    #expect(InventedFeed.stories(of: []).members.isEmpty)
    let empty = InventedFeed.Item(
      title: "", paragraphs: [], outlet: "outlet-a", day: 1, event: 0, text: 0)
    let stories = InventedFeed.stories(of: [empty, empty])
    #expect(stories.members.count == 2)
    #expect(stories.duplicates.isEmpty)
  }
}
