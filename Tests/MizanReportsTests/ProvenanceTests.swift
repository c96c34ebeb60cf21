import Mizan
import MizanReports
import Testing

@Suite("Provenance")
struct ProvenanceTests {
  @Test("all that made a file stands in it, in a fixed order")
  func document() {
    var summary = RunSummary()
    summary.add(SampleReports.all())
    let provenance = Provenance(
      toolVersion: "0.1.0",
      lexicon: LexiconIdentity(files: [.init(name: "ar-doubt", version: "3")], fingerprint: "00ff"),
      model: .test,
      options: [
        ("format", .text("jsonl")), ("text", .boolean(true)), ("max-record-bytes", .integer(1024)),
        ("outlet", .list(["خبر \"1\"", "b"])), ("map", .list([])),
      ],
      inputs: [
        .init(path: "feed.jsonl.gz", byteCount: 12, sha256: "ab"),
        .init(path: "-", byteCount: nil, sha256: nil),
      ],
      summary: summary)
    #expect(
      String(decoding: provenance.bytes, as: UTF8.self)
        == """
        {
          "tool": {
            "name": "mizan",
            "version": "0.1.0"
          },
          "record_schema": 1,
          "lexicon": {
            "fingerprint": "00ff",
            "files": [
              {
                "name": "ar-doubt",
                "version": "3"
              }
            ]
          },
          "scoring_model": {
            "version": "1",
            "smoothing_words": 20.00,
            "half_rate": 15.00,
            "mild_threshold": 10.00,
            "loaded_threshold": 40.00,
            "minimum_words": 8,
            "negation_factor": 0.50
          },
          "options": {
            "format": "jsonl",
            "text": true,
            "max-record-bytes": 1024,
            "outlet": [
              "خبر \\"1\\"",
              "b"
            ],
            "map": []
          },
          "inputs": [
            {
              "path": "feed.jsonl.gz",
              "bytes": 12,
              "sha256": "ab"
            },
            {
              "path": "-"
            }
          ],
          "counts": {
            "articles": 1,
            "paragraphs": 3,
            "words": 25,
            "findings": {
              "own": 2,
              "scare": 0,
              "vague": 1,
              "indirect": 0,
              "unsourced": 0,
              "quoted": 1
            },
            "insufficient": {
              "too-short": 1,
              "not-arabic": 0,
              "boilerplate": 0
            },
            "rejects": 0,
            "repeated_ids": 0,
            "unread_dates": 0
          }
        }

        """)
  }

  @Test("a lexicon goes by the names and versions of its headers, a file without by its path")
  func lexiconIdentity() {
    let lexicon = Lexicon(sources: [
      ("a.lexicon", "lexicon: ar-a\nlanguage: ar\nversion: 4\n"), ("b.lexicon", "language: ar\n"),
    ])
    let identity = LexiconIdentity(lexicon)
    #expect(identity.files == [.init(name: "ar-a", version: "4"), .init(name: "b.lexicon", version: "")])
    #expect(identity.fingerprint == lexicon.fingerprint)
  }
}
