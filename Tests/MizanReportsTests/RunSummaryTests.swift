import Mizan
import MizanReports
import Testing

@Suite("The summary of a run")
struct RunSummaryTests {
  @Test("paragraphs, words, findings and reasons are counted")
  func counts() {
    var summary = RunSummary()
    summary.add(SampleReports.all())
    summary.add([])
    summary.rejects = 1
    // 3 + 14 + 8 words.
    #expect(
      summary.text
        == """
        2 articles, 3 paragraphs, 25 words
        findings: 2 own, 0 scare, 1 vague, 0 indirect, 0 unsourced, 1 quoted
        without a verdict: 1 too short
        input: 1 record rejected

        """)
  }

  @Test("large counts are grouped, and what did not happen is not mentioned")
  func grouping() {
    var summary = RunSummary()
    summary.articles = 1
    summary.paragraphs = 1_000
    summary.words = 12_034_005
    summary.notArabic = 1_200
    summary.boilerplate = 7
    summary.rejects = 2
    summary.repeatedIDs = 1
    summary.unreadDates = 3
    #expect(
      summary.text
        == """
        1 article, 1,000 paragraphs, 12,034,005 words
        findings: 0 own, 0 scare, 0 vague, 0 indirect, 0 unsourced, 0 quoted
        without a verdict: 1,200 not Arabic, 7 boilerplate
        input: 2 records rejected, 1 repeated id, 3 dates not read

        """)
  }

  @Test("summaries of parts merge to the summary of the whole, in any order")
  func merging() {
    var whole = RunSummary()
    var parts = [RunSummary(), RunSummary(), RunSummary()]
    let articles = [SampleReports.all(), [SampleReports.nested()], [SampleReports.short()]]
    for (index, reports) in articles.enumerated() {
      whole.add(reports)
      parts[index].add(reports)
      parts[index].rejects = index
      parts[index].repeatedIDs = 2 * index
      parts[index].unreadDates = 3 * index
    }
    // 0 + 1 + 2, and its multiples.
    (whole.rejects, whole.repeatedIDs, whole.unreadDates) = (3, 6, 9)
    for order in [[0, 1, 2], [2, 0, 1]] {
      var merged = RunSummary()
      for index in order { merged.merge(parts[index]) }
      #expect(merged == whole)
    }
    #expect(whole.findings(in: .vague) == 2)
  }
}
