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
    /// Those who carry the circle with the client: who reads what the invited do not.
    var innerNames: [String] { innerReaders.filter { !$0.isEmpty } }
}
