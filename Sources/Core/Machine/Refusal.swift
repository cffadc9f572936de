/// A rule said no. Enumerated by each model, told in the person's language with what they can do, beside the field.
package protocol Refusal: Error, Sendable {
    /// The broken rule, a key below `refusal.` in the words: `reasonMissing`.
    var code: String { get }
    /// The form's field it belongs to, when there is one.
    var field: String? { get }
    /// What fills the words' placeholders: dates and counts, never a name.
    var values: [String: String] { get }
}

extension Refusal {
    package var field: String? { nil }
    package var values: [String: String] { [:] }
}

/// Several rules said no at once; all are told together.
package struct Refusals: Error, Sendable {
    package let all: [any Refusal]

    package init(_ all: [any Refusal]) {
        self.all = all
    }
}

/// Somebody else saved the same text in between. Neither is lost: both stand on one page.
package struct EditedMeanwhile: Error, Sendable {
    /// The form's field.
    package let field: String
    package let mine: String
    package let theirs: String
    package let theirVersion: Int64

    package init(field: String, mine: String, theirs: String, theirVersion: Int64) {
        self.field = field
        self.mine = mine
        self.theirs = theirs
        self.theirVersion = theirVersion
    }
}
