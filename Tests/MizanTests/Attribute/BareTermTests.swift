import Testing

@testable import Mizan

@Suite struct BareTermTests {
  private static func contents(_ text: String) throws -> [String] {
    let bench = try #require(VoiceBench.shared)
    return bench.check([VoiceBench.plain(text)]).flatMap { paragraph in
      paragraph.attributions.map { String($0.content.text(in: paragraph.matched.tokenized.paragraph.text)) }
    }
  }

  @Test("a name in marks inside what somebody says is no quotation of its own")
  func names() throws {
    let contents = try Self.contents("قالت الشركة إن هاتف \"النجم\" يصل في الشتاء.")
    #expect(contents == ["إن هاتف \"النجم\" يصل في الشتاء"])
  }

  @Test("a loaded word in marks inside what somebody says is one")
  func loadedWords() throws {
    let contents = try Self.contents("قالت الشركة إن ما جرى \"مجزرة\" في حق العمال.")
    #expect(contents == ["إن ما جرى \"مجزرة\" في حق العمال", "مجزرة"])
  }

  @Test("several words in marks are a quotation")
  func phrases() throws {
    let contents = try Self.contents("قالت الشركة إن التوزيع سوف \"يبدأ قبل نهاية الشتاء\".")
    #expect(contents.count == 2)
  }

  @Test("two words in marks that are all that is said are one")
  func answers() throws {
    let contents = try Self.contents("أجاب الوزير بأنه \"كلام فارغ\".")
    #expect(contents.contains("كلام فارغ"))
  }
}
