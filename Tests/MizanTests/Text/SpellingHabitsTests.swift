import Testing

@testable import Mizan

@Suite("Spelling habits")
struct SpellingHabitsTests {
  @Test("a habit is believed after 150 words without the letter")
  func readsHabits() {
    let plain = String(repeating: "كتب الوزير عن السوق ", count: 40)  // 160 blanks, neither أ nor ة
    #expect(SpellingHabits(of: plain) == SpellingHabits(dropsHamza: true, writesHehForTehMarbuta: true))
    #expect(
      SpellingHabits(of: plain + "أمس") == SpellingHabits(dropsHamza: false, writesHehForTehMarbuta: true))
    #expect(SpellingHabits(of: "كتب الوزير عن السوق") == SpellingHabits())
  }

  @Test(
    "a letter in one word of more than 200 is a name or a slip",
    arguments: [(1, true), (2, true), (3, false)])
  func toleratesSlips(slips: Int, isHabit: Bool) {
    // 480 blanks, and one more behind each slip: 2 · 200 is less than 482, and 3 · 200 is more than 483.
    let text =
      String(repeating: "كتب الوزير عن السوق ", count: 120) + String(repeating: "أمس سنة ", count: slips)
    #expect(
      SpellingHabits(of: text) == SpellingHabits(dropsHamza: isHabit, writesHehForTehMarbuta: isHabit))
  }

  @Test("one letter's habit does not depend on the other's")
  func independent() {
    let text = String(repeating: "كتب الوزير عن السنة ", count: 120)
    #expect(SpellingHabits(of: text) == SpellingHabits(dropsHamza: true, writesHehForTehMarbuta: false))
  }
}
