import Core
import Moti
import Testing

@Suite("The check word of an invitation")
struct CheckWordTests {
    @Test(
        "is one word of letters in every language, since nothing else leaves in a message",
        arguments: ["fi", "sv", "en"])
    func oneWord(_ language: String) {
        let words = (1...64).map { CheckWord.of(ID(rawValue: $0), language) }
        #expect(Set(words).count >= 16)
        for word in words { #expect(word.count >= 2 && word.allSatisfy(\.isLetter), "\(word)") }
    }
}
