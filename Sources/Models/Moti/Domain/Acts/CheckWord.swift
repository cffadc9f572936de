package import Core

/// The word that stands in an invitation and is also said by voice, so that the asked person knows the message is real.
/// No secret: it opens nothing. One word of letters: what else a message's word could hold does not leave.
package enum CheckWord {
    /// - Parameter language: `fi`, `sv` or `en`; the asked person's own.
    package static func of(_ invitation: ID<Invitation>, _ language: String) -> String {
        let words = words[language] ?? finnish
        let index = Int(invitation.rawValue % Int64(max(words.count, 1)))
        return words.indices.contains(index) ? words[index] : "poutapilvi"
    }

    private static let words = ["fi": finnish, "sv": swedish, "en": english]

    private static let finnish = [
        "poutapilvi", "kaislikko", "lumikenkä", "tervahauta", "suopursu", "kivilaituri", "joutsen", "lakka",
        "saunapolku", "männynkäpy", "jäkälä", "rantahiekka", "kynttilä", "villasukka", "tuohikori", "aamusumu",
    ]
    private static let swedish = [
        "fjärilsvinge", "vassrugg", "snösko", "tjärdal", "sommarmoln", "stenbrygga", "svan", "hjortron",
        "bastustig", "tallkotte", "renlav", "strandsand", "stearinljus", "yllesocka", "näverkorg", "morgondimma",
    ]
    private static let english = [
        "thistledown", "reedbed", "snowshoe", "driftwood", "rosemary", "jetty", "swan", "cloudberry",
        "bluebell", "pinecone", "lichen", "seashore", "candle", "mitten", "basket", "sunrise",
    ]
}
