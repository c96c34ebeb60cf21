import Mizan
import Testing

@testable import MizanFeeds

@Suite("JSON records")
struct JSONRecordTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("give every field of an article under its usual names")
  func readsUsualNames() async throws {
    let path = try folder.write(
      #"{"article_id": 17, "source_domain": "sahifa.example", "headline": "عنوان", "description": "موجز آخر","#
        + #" "date_publish": "2020-05-12 08:00:00", "maintext": "نص الخبر", "link": "https://sahifa.example/17","#
        + #" "category": "محليات", "language": "ar"}"#, as: "a.jsonl")
    let article = try await onlyArticle(path)
    #expect(
      article
        == Article(
          id: "17", outlet: "sahifa.example", title: "عنوان", lead: "موجز آخر", body: "نص الخبر",
          date: "2020-05-12T08:00:00", url: "https://sahifa.example/17", section: "محليات"))
  }

  @Test(
    "take the first name that has a value",
    arguments: [
      // news-please keeps HTML in `text`, fundus a tree in `body`.
      (#"{"maintext": "نص", "text": "<p>نص</p>"}"#, "نص"),
      (#"{"body": {"sections": []}, "plaintext": "نص"}"#, "نص"),
      (#"{"text": null, "content": "نص"}"#, "نص"),
      (#"{"text": " \n", "content": "نص"}"#, "نص"),
      (#"{"text": ["قال ", {"type": "bold", "text": "الوزير"}, " اليوم"]}"#, "قال الوزير اليوم"),
      (#"{"text": ["الفقرة الأولى", "الفقرة الثانية"]}"#, "الفقرة الأولى\nالفقرة الثانية"),
      (#"{"content": {"rendered": "<p>أولا</p><p>ثانيا</p>"}}"#, "أولا\nثانيا"),
      (#"{"content_html": "<p>أولا</p>&laquo;ثانيا&raquo;"}"#, "أولا\n«ثانيا»"),
      (#"{"text": "a\u0628\ud83d\ude00\n\t\"\\\/"}"#, "aب😀\n\t\"\\/"),
    ])
  func takesFirstValue(record: String, body: String) async throws {
    let path = try folder.write(record, as: "a.jsonl")
    #expect(try await onlyArticle(path)?.body == body)
  }

  @Test(
    "name their outlet by a string, an object, an array or an address",
    arguments: [
      (#""outlet": "صحيفة البلد""#, "صحيفة البلد"),
      (#""source": {"id": null, "name": "صحيفة البلد"}"#, "صحيفة البلد"),
      (#""publisher": [{"name": "صحيفة البلد"}]"#, "صحيفة البلد"),
      (#""source": "https://www.balad.example:80/news/1?x=2""#, "balad.example"),
      (#""outlet": "البلد - بوابة""#, "صحيفة البلد"),
      (#""outlet": 7"#, "7"),
      (#""language": "ar""#, ""),
    ])
  func namesOutlet(member: String, outlet: String) async throws {
    let path = try folder.write("{\(member), \"text\": \"نص\"}", as: "a.jsonl")
    let options = FeedOptions(outletNames: ["البلد - بوابة": "صحيفة البلد"])
    #expect(try await onlyArticle(path, options: options)?.outlet == outlet)
  }

  @Test("take their id, else their address, else their file and line")
  func choosesID() async throws {
    let path = try folder.write(
      """
      {"id": "a", "url": "https://x.example/1", "text": "نص"}
      {"url": "https://x.example/2", "text": "نص"}

      {"text": "نص"}
      """, as: "a.jsonl")
    let ids = try await records(path).map { record in
      if case .article(let article, _) = record { shortened(article.id, path) } else { "reject" }
    }
    #expect(ids == ["a", "https://x.example/2", "a.jsonl:4"])
  }

  @Test(
    "keep a lead only where the body does not begin with it",
    arguments: [
      ("أعلنت الوزارة عن خطة", "أعلنت الوزارة عن خطة جديدة", ""),
      ("أَعلنت  الوزارة، عن خط…", "أعلنت الوزارة عن خطـة جديدة", ""),
      ("«أعلنت» الوزارة [...]", "أعلنت الوزارة عن خطة", ""),
      ("...", "أعلنت الوزارة", ""),
      ("خطة جديدة للوزارة", "أعلنت الوزارة عن خطة", "خطة جديدة للوزارة"),
      ("أعلنت الوزارة عن خطة جديدة", "أعلنت الوزارة", "أعلنت الوزارة عن خطة جديدة"),
    ])
  func comparesLead(lead: String, body: String, kept: String) async throws {
    let path = try folder.write(#"{"abstract": "\#(lead)", "text": "\#(body)"}"#, as: "a.jsonl")
    #expect(try await onlyArticle(path)?.lead == kept)
  }

  @Test(
    "are found where a mapping says",
    arguments: [
      "body=payload.content.ar", "body=payload.parts.1.text", "body=flat.name",
    ])
  func followsMapping(argument: String) async throws {
    let path = try folder.write(
      #"{"text": "غيره", "flat.name": "نص", "payload": {"content": {"ar": "نص"}, "parts": [1, {"text": "نص"}]}}"#,
      as: "a.jsonl")
    var options = FeedOptions()
    try options.mapping.apply(argument)
    #expect(try await onlyArticle(path, options: options)?.body == "نص")
  }

  @Test("are taken from one field for two")
  func mapsOneKeyTwice() async throws {
    let path = try folder.write(#"{"url": "http://www.balad.example/1", "text": "نص"}"#, as: "a.jsonl")
    var options = FeedOptions()
    try options.mapping.apply("outlet=url")
    let article = try await onlyArticle(path, options: options)
    #expect(article?.outlet == "balad.example")
    #expect(article?.url == "http://www.balad.example/1")
  }

  @Test(
    "refuse a mapping that names no field or no path",
    arguments: [
      ("body", "error: 'body' is not FIELD=PATH"),
      ("body=", "error: 'body=' is not FIELD=PATH"),
      (
        "text=a",
        "error: 'text' is not a field; the fields are id, outlet, title, lead, body, date, url, section"
      ),
    ])
  func refusesMapping(argument: String, message: String) {
    var mapping = FieldMapping()
    let error = #expect(throws: FeedDumpError.self) { try mapping.apply(argument) }
    #expect(error?.description == message)
    #expect(error?.code == .invalidMapping)
  }
}
