import Mizan
import Testing

@testable import MizanFeeds

@Suite("RSS and Atom")
struct XMLFeedTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func rss(_ items: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(head)
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>صحيفة البلد</title><link>https://balad.example</link>
    \(items)
    </channel></rss>
    """
  }

  @Test("give the fields of an RSS item, with content:encoded before description")
  func readsRSS() async throws {
    let path = try folder.write(
      Self.rss(
        """
        <item><title>عنوان &amp; خبر</title><link>https://balad.example/1</link>
        <guid isPermaLink="false">b-1</guid><pubDate>Sun, 18 Feb 2018 21:35:43 +0400</pubDate>
        <category>محليات</category><category>سياسة</category>
        <description>موجز من &lt;b&gt;المحرر&lt;/b&gt;</description>
        <content:encoded><![CDATA[<p>قال الوزير: &laquo;لا&raquo;.</p><p>ثم غادر&nbsp;القاعة</p>]]></content:encoded>
        </item>
        """), as: "feed.xml")
    #expect(
      try await onlyArticle(path)
        == Article(
          id: "b-1", outlet: "صحيفة البلد", title: "عنوان & خبر", lead: "موجز من المحرر",
          body: "قال الوزير: «لا».\nثم غادر\u{A0}القاعة", date: "2018-02-18T21:35:43+04:00",
          url: "https://balad.example/1", section: "محليات"))
  }

  @Test("take the description where there is no content, and say where the item begins")
  func readsDescription() async throws {
    let path = try folder.write(
      Self.rss(
        "<item><description>&lt;p&gt;أولا&lt;br/&gt;ثانيا</description></item>\n<item><title>ع</title></item>"
      ),
      as: "feed")
    #expect(try await outline(path) == ["4: |أولا\nثانيا", "feed:5: error: the item has no text"])
    guard case .article(let article, _) = try await records(path).first else { return }
    #expect(shortened(article.id, path) == "feed:4")
  }

  @Test("give the fields of an Atom entry, whose texts say what they are")
  func readsAtom() async throws {
    let path = try folder.write(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة</title><id>urn:feed</id>
      <entry><title type="html">&lt;i&gt;عنوان&lt;/i&gt;</title><id>urn:1</id>
      <link rel="self" href="https://w.example/self"/><link href="https://w.example/1"/>
      <updated>2020-05-12T10:00:00Z</updated><published>2020-05-11T10:00:00Z</published>
      <author><name>كاتب</name></author>
      <summary>موجز &lt;كما هو&gt;</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>فقرة <b>أولى</b></p><p>2 &lt; 3</p></div></content>
      </entry></feed>
      """, as: "feed.atom")
    #expect(
      try await onlyArticle(path)
        == Article(
          id: "urn:1", outlet: "وكالة", title: "عنوان", lead: "موجز <كما هو>", body: "فقرة أولى\n2 < 3",
          date: "2020-05-11T10:00:00Z", url: "https://w.example/1"))
  }

  @Test("are read in the encoding that the document declares")
  func honoursEncoding() async throws {
    // العدل in windows-1256.
    let word: [UInt8] = [0xC7, 0xE1, 0xDA, 0xCF, 0xE1]
    let bytes =
      Array("<?xml version='1.0' encoding='windows-1256'?><rss><channel><item><description>".utf8) + word
      + Array("&nbsp;</description></item></channel></rss>".utf8)
    let path = try folder.write(bytes, as: "feed.xml")
    #expect(try await onlyArticle(path)?.body.trimmed == "العدل")
  }

  @Test("keep HTML's entities, and refuse an item with one of a DTD or of nowhere")
  func refusesUnknownEntities() async throws {
    let path = try folder.write(
      Self.rss(
        """
        <item><description>قبل&nbsp;بعد</description></item>
        <item><description>قبل &pub; بعد</description></item>
        <item><description><![CDATA[قبل &pub; بعد]]></description></item>
        <item><description>قبل &ext; بعد</description></item>
        """, head: "<!DOCTYPE rss [<!ENTITY pub 'نشر'><!ENTITY ext SYSTEM 'file:///etc/hostname'>]>"),
      as: "feed.xml")
    #expect(
      try await outline(path) == [
        "4: |قبل\u{A0}بعد", "feed.xml:5: error: the entity '&pub;' is not expanded", "6: |قبل &pub; بعد",
        "feed.xml:7: error: the entity '&ext;' is not expanded",
      ])
  }

  @Test("refuse the item that an XML error stands in, and go on")
  func refusesBrokenItem() async throws {
    let path = try folder.write(
      Self.rss(
        """
        <item><description>سليم</description></item>
        <item><description>قبل <b>بعد</description></item>
        <item><description>سليم أيضا</description></item>
        """), as: "feed.xml")
    #expect(
      try await outline(path) == [
        "4: |سليم", "feed.xml:5: error: invalid XML: an end tag that closes another element in line 5",
        "6: |سليم أيضا",
      ])
  }

  @Test("say when the parser gives the rest up, and when the document is no feed")
  func tellsWhatIsNotRead() async throws {
    let broken = try folder.write(
      Self.rss(
        """
        <item><description>2 < 3</description></item>
        <item><description>لا يصل إليه</description></item>
        """), as: "feed.xml")
    #expect(
      try await outline(broken) == [
        "feed.xml:4: error: invalid XML: a broken tag in line 4",
        "feed.xml:4: error: the document is not read beyond an error in its tags",
      ])
    // An ampersand alone costs its item and nothing else, however long the document goes on.
    let item = "<item><description>نص الخبر</description></item>\n"
    let long = try folder.write(
      Self.rss("<item><description>أ & ب</description></item>\n" + String(repeating: item, count: 5000)),
      as: "long.xml")
    let lines = try await outline(long)
    #expect(lines.first == "long.xml:4: error: invalid XML: a broken tag in line 4")
    #expect(lines.dropFirst().count { $0.hasSuffix("|نص الخبر") } == 5000)
    let page = try folder.write("<html><body><p>404</p></body></html>", as: "page.xml")
    #expect(try await outline(page) == ["page.xml:1: error: the document is neither RSS nor Atom"])
  }

  @Test("refuse the item in which the document ends")
  func refusesTruncatedItem() async throws {
    let path = try folder.write(
      "<rss><channel><item><description>سليم</description></item>\n<item><description>مقطوع", as: "feed.xml")
    #expect(
      try await outline(path) == [
        "1: |سليم", "feed.xml:2: error: invalid XML: the document ends early in line 2",
      ])
  }

  @Test("refuse an item over the limit")
  func refusesLongItem() async throws {
    let long = String(repeating: "ن", count: 100)
    let path = try folder.write(
      Self.rss("<item><description>\(long)</description></item><item><description>نص</description></item>"),
      as: "feed.xml")
    #expect(
      try await outline(path, options: FeedOptions(maximumRecordBytes: 199)) == [
        "feed.xml:4: error: the record has 200 bytes, more than the limit of 199", "4: |نص",
      ])
  }

  @Test("are handed on while they are read, and the thread ends when the reader goes")
  func stopsEarly() async throws {
    let item = "<item><description>" + String(repeating: "كلمة ", count: 200) + "</description></item>"
    let path = try folder.write(Self.rss(String(repeating: item, count: 5000)), as: "feed.xml")
    let input = OpenedInput(try FeedInput(path: path, isStopped: { false }))
    var reader: XMLFeedReader? = XMLFeedReader(input: input, path: path, maximumRecordBytes: 1 << 20)
    guard case .items(let items) = try await reader?.next() else {
      Issue.record("no items")
      return
    }
    // 1,800 bytes an item: a mebibyte of them is handed over at most, not the nine megabytes of the feed.
    #expect(items.count < 600)
    reader = nil
    var seen = 0
    for try await _ in FeedDump(path).articles() {
      seen += 1
      if seen == 3 { break }
    }
    #expect(seen == 3)
    #expect(try await records(path).count == 5000)
  }
}

@Suite("HTML")
struct HTMLTextTests {
  @Test(
    "becomes paragraphs",
    arguments: [
      ("<p>أولا</p>\n<p>ثانيا</p>", "أولا\nثانيا"),
      ("<div>أ<div>ب</div>ج</div>", "أ\nب\nج"),
      ("سطر<br>سطر<br/><br />سطر", "سطر\nسطر\nسطر"),
      ("<p>كلمة   واحدة\n وأخرى</p>", "كلمة واحدة وأخرى"),
      ("<p>قا<b>ل</b> <i>الوزير</i></p>", "قال الوزير"),
      ("<script>var a = '<p>x</p>';</script>نص<style>p{}</style>", "نص"),
      ("نص<!-- <p>تعليق</p> -->آخر", "نصآخر"),
      ("<p>قال:</p><blockquote>لن نرحل</blockquote>", "قال:\nلن نرحل"),
      ("<ul><li>أ</li><li>ب</li></ul>", "أ\nب"),
      ("<table><tr><td>أ</td><td>ب</td></tr></table>", "أ ب"),
      ("<a title=\"2 > 1\" href='x'>رابط</a>", "رابط"),
      ("<img src='a.jpg'/>نص", "نص"),
      ("2 < 3 و 4 > 1", "2 < 3 و 4 > 1"),
      ("<p>نص <", "نص <"),
      ("فقرة\nفقرة &amp; أخرى", "فقرة\nفقرة & أخرى"),
      ("<P>أ</P><SCRIPT>x</SCRIPT>ب", "أ\nب"),
    ])
  func becomesParagraphs(markup: String, text: String) {
    #expect(HTMLText.plain(markup) == text)
  }

  @Test(
    "has its entities replaced",
    arguments: [
      ("&laquo;نعم&raquo;", "«نعم»"), ("&ldquo;&hellip;&rdquo;", "“…”"), ("&#1602;&#x627;&#X644;", "قال"),
      ("&#150;&#0;&#x110000;", "–\u{FFFD}\u{FFFD}"), ("&rlm;&zwnj;", "\u{200F}\u{200C}"),
      ("&unknown; &amp;lt; & ;", "&unknown; &lt; & ;"), ("&yuml;&nbsp;&euro;", "ÿ\u{A0}€"),
    ])
  func replacesEntities(markup: String, text: String) {
    #expect(HTMLText.plain(markup) == text)
  }

  @Test("has its entities numbered for XML, wherever a block ends")
  func filtersEntities() {
    let document = "<a b=\"&eacute;\">&amp;&nbsp;&#8230;&pub;& x<![CDATA[&nbsp;]]>]]&raquo;<![CDAT&laquo;"
    let expected =
      "<a b=\"&#233;\">&amp;&#160;&#8230;&#1114109;pub;& x<![CDATA[&nbsp;]]>]]&#187;<![CDAT&#171;"
    for size in 1...document.utf8.count {
      var filter = EntityFilter()
      var output: [UInt8] = []
      let bytes = Array(document.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        filter.filter(bytes[start..<min(start + size, bytes.count)], into: &output)
      }
      filter.finish(into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected, "blocks of \(size)")
    }
  }
}
