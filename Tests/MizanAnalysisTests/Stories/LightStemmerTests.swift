import Mizan
import Testing

@testable import MizanAnalysis

@Suite("Light stemming")
struct LightStemmerTests {
  private let stemmer = LightStemmer()

  private func stem(_ word: String) -> UInt32 { stemmer.stem(of: WordKey(word)) }

  @Test(
    "forms of one word have one stem",
    arguments: [
      ("الحكومة", "حكومة"), ("والحكومة", "حكومة"), ("للحكومة", "حكومة"), ("بالحكومة", "حكومه"),
      ("لإيران", "إيران"), ("وإيران", "ايران"), ("بأمريكا", "أمريكا"), ("وزارات", "وزارة"),
      ("المتظاهرون", "متظاهرين"), ("مدينتها", "مدينت"), ("مستشفى", "مستشفي"),
    ])
  func conflates(form: String, word: String) {
    #expect(stem(form) == stem(word))
  }

  @Test(
    "words that only look alike keep their stems",
    arguments: [("بلد", "لد"), ("ولد", "لد"), ("لندن", "ندن"), ("كتب", "تب")])
  func keepsApart(word: String, rest: String) {
    #expect(stem(word) != stem(rest))
  }
}
