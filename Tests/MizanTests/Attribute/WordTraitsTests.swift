import Testing

@testable import Mizan

@Suite struct WordTraitsTests {
  /// Scans pass over words by their traits alone, without a look at the tokens.
  @Test(arguments: [
    "وقال الوزير: \"بيان لنا\"، بعد 3 أيام، وله BBC رأي ﴿لا﴾",
    "ب ل ك و «بالبيت» وبالبيت لبنان كلب",
    "للمستشفياتالمستشفياتالمستشفيات بعد كلمة أطول مما يسعه المفتاح",
  ])
  func `The traits tell an Arabic word and its first letter as the token does`(text: String) {
    for token in Tokenizer().tokens(in: text) {
      let traits = ClauseWords.standard.traits(of: token.key)
      #expect(traits.contains(.arabicWord) == (token.kind == .arabicWord && !token.key.isEmpty))
      let first = token.key[0]
      #expect(traits.contains(.behOrLam) == (!token.key.isEmpty && (first == .beh || first == .lam)))
    }
  }
}
