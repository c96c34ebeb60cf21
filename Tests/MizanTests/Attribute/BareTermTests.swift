import Testing

@testable import Mizan

@Suite struct BareTermTests {
  @Test("a name in marks inside what somebody says is no quotation of its own")
  func names() throws {
    let contents = try VoiceBench.contents(of: "قالت الشركة إن هاتف \"النجم\" يصل في الشتاء.")
    #expect(contents == ["إن هاتف \"النجم\" يصل في الشتاء"])
  }

  @Test("a term in marks that no noun names is none either")
  func terms() throws {
    let contents = try VoiceBench.contents(of: "قال المدير إن النادي لن يوقع مع \"الأسطورة\" في هذا الموسم.")
    #expect(contents == ["إن النادي لن يوقع مع \"الأسطورة\" في هذا الموسم"])
  }

  @Test("an outlet's name in marks is what somebody points to, not what he says")
  func outlets() throws {
    let contents = try VoiceBench.contents(of: "وأشار المدير إلى \"إذاعة الوادي الحرة\" في حديثه.")
    #expect(contents.count == 1)
  }

  @Test("a loaded word in marks inside what somebody says is one")
  func loadedWords() throws {
    let contents = try VoiceBench.contents(of: "قالت الشركة إن ما جرى \"مجزرة\" في حق العمال.")
    #expect(contents == ["إن ما جرى \"مجزرة\" في حق العمال", "مجزرة"])
  }

  @Test("several words in marks are a quotation")
  func phrases() throws {
    let contents = try VoiceBench.contents(of: "قالت الشركة إن التوزيع سوف \"يبدأ قبل نهاية الشتاء\".")
    #expect(contents.count == 2)
  }

  @Test("two words in marks that are all that is said are one")
  func answers() throws {
    let contents = try VoiceBench.contents(of: "أجاب الوزير بأنه \"كلام فارغ\".")
    #expect(contents.contains("كلام فارغ"))
  }

  @Test("a paragraph of nothing but words in marks cites somebody")
  func headings() throws { try expect(VoiceRow("\"قمة [بشعة]\"", .unsourced, "quotation.unsourced")) }
}
