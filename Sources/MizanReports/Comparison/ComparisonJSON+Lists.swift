import MizanAnalysis

/// Words, entries, stories and copies as JSON.
extension ComparisonJSON {
  func words(_ list: OutletWords) -> JSONValue {
    .object([
      ("outlet", name(list.outlet)), ("tested", .integer(list.tested)), ("more", .array(list.more.map(word))),
      ("less", .array(list.less.map(word))),
    ])
  }

  private func word(_ word: KeyWord) -> JSONValue {
    .object([
      ("word", .string(word.word)), ("z", .rate(word.z)), ("log_odds", .rate(word.logOdds)),
      ("count", .integer(word.count)), ("rest_count", .integer(word.restCount)),
      ("articles", .integer(word.articles)), ("rest_articles", .integer(word.restArticles)),
      ("q", .number(JSONValue.threeDigits(word.qValue))),
    ])
  }

  func decomposition(_ decomposition: Decomposition) -> JSONValue {
    .object([
      ("outlet", name(decomposition.first)), ("against", name(orRest: decomposition.second)),
      (
        "parts",
        .array(
          decomposition.parts.map { part in
            .object([
              ("entry", .string(part.entry)), ("category", .string(part.category)),
              ("change", .rate(part.change)),
              ("count", .integer(part.count)), ("other_count", .integer(part.otherCount)),
              ("articles", .integer(part.articles)), ("other_articles", .integer(part.otherArticles)),
            ])
          })
      ),
      ("others", .rate(decomposition.others)), ("other_entries", .integer(decomposition.otherEntries)),
    ])
  }

  func references(_ table: ReferenceTable) -> JSONValue {
    .object([
      ("window", .integer(table.window)), ("counted", .integer(table.counted)),
      ("without_actor", .integer(table.withoutActor)), ("several_sides", .integer(table.ambiguous)),
      (
        "rows",
        .array(
          table.rows.map { row in
            .object([
              ("outlet", name(row.outlet)), ("side", .string(row.side)),
              ("own", counts(row.own, of: table)), ("attributed", counts(row.attributed, of: table)),
            ])
          })
      ),
    ])
  }

  private func counts(_ counts: [Int], of table: ReferenceTable) -> JSONValue {
    .object(zip(table.entries, counts).filter { $0.1 > 0 }.map { (key: $0, value: .integer($1)) })
  }

  var stories: JSONValue {
    .object([
      ("clusters", .integer(comparison.stories.clusters)), ("shared", .integer(comparison.stories.shared)),
      (
        "listed",
        .array(
          comparison.stories.listed.map { story in
            var members = JSONMembers()
            members.add("id", .string(story.id))
            members.add("title", .string(story.title))
            members.add("days", story.days.map(days))
            members.add("tellings", .array(story.tellings.map(telling)))
            return .object(members.members)
          })
      ),
    ])
  }

  private func telling(_ telling: StorySummary.Telling) -> JSONValue {
    var members = JSONMembers()
    members.add("outlet", name(telling.outlet))
    members.add("articles", .array(telling.articles.map(JSONValue.string)))
    members.add("words", .integer(telling.words))
    members.add("own", .rate(telling.own))
    members.add("unchecked", .rate(telling.unchecked))
    return .object(members.members)
  }

  var duplicates: JSONValue {
    let duplicates = comparison.duplicates
    return .object([
      ("groups", .integer(duplicates.groups)), ("left_out", .integer(duplicates.leftOut)),
      ("across_outlets", .integer(duplicates.acrossOutlets)),
      (
        "listed",
        .array(
          duplicates.listed.map { group in
            .object([
              ("title", .string(group.title)), ("articles", .array(group.articles.map(JSONValue.string))),
              ("outlets", .array(group.outlets.map(name))),
            ])
          })
      ),
    ])
  }
}
