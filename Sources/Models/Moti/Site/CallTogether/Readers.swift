import Core
import Moti
import Site
import Words

/// Who will read what is written in a box, as the sentence before it. Names, not roles.
struct Readers {
    let words: Words

    /// - Parameters:
    ///   - names: everybody who will read it, the writer left out.
    ///   - key: the sentence, with the readers in `who`.
    func sentence(_ names: [String], _ key: String = "callTogether.readers") -> Markup {
        words.markup(key, ["who": .bold(words.list(names))])
    }
}

extension CallTogetherState {
    /// The client and those who carry the circle: who reads what the invited do not. Beside the client nobody is "you", so
    /// the writer is named too.
    func innerNames(_ words: Words) -> [String] {
        let parts: Set<Part> = [.client, .representative, .convener, .responsible, .deputy, .coordinator]
        let carriers = people.filter { parts.contains($0.part) && !$0.name.isEmpty }
        guard carriers.filter(isPair).count == 2 else { return carriers.map(\.name) }
        return carriers.filter { !isPair($0) }.map(\.name) + [words("callTogether.pair")]
    }
}
