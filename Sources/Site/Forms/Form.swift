import Core
import Words

/// A form being read: typed getters that collect what is wrong, and keep what was typed so that the page can show it again.
///
///     var form = visit.form
///     let words = form.text("update", max: 1500, missing: "moti.update.missing")
///     guard form.isSound else { return .again(page(form), form) }
package struct Form: Sendable {
    let words: Words
    let today: Day
    /// As sent, or as the page set them at first.
    private(set) var fields: FormFields
    package private(set) var faults: [FormFault] = []
    /// What others saved meanwhile, by field.
    private(set) var conflicts: [String: EditedMeanwhile] = [:]

    init(words: Words, today: Day, sent fields: FormFields) {
        self.words = words
        self.today = today
        self.fields = fields
    }

    /// Nothing is wrong so far.
    package var isSound: Bool { faults.isEmpty && conflicts.isEmpty }

    package var hasConflict: Bool { !conflicts.isEmpty }

    /// The version that somebody else's text has by now, for the form's `version`.
    package var theirVersion: Int64? { conflicts.values.map(\.theirVersion).max() }

    /// As typed, without changes; empty when the field was not sent.
    package func typed(_ name: String) -> String { fields.first(name) ?? "" }

    package func typedAll(_ name: String) -> [String] { fields.values(name) }

    /// Whether anything was sent under the name.
    package func has(_ name: String) -> Bool { fields.first(name) != nil }

    /// What the boxes hold when a page is opened, before anything is sent.
    package func filled(_ values: [String: String]) -> Form { filled(values.mapValues { [$0] }) }

    /// The same with several values a field (ticked choices).
    package func filled(_ values: [String: [String]]) -> Form {
        guard fields.all.isEmpty else { return self }
        var form = self
        form.fields = FormFields(
            values.sorted { $0.key < $1.key }.flatMap { name, all in all.map { FormFields.Field(name: name, value: $0) }
            })
        return form
    }

    /// Adds a fault of the page's own. The key is the whole key of a text.
    package mutating func fault(_ name: String, _ key: String, _ fills: [String: String] = [:]) {
        add(name, words(key, fills))
    }

    mutating func add(_ name: String, _ sentence: String) {
        guard !faults.contains(where: { $0.field == name && !name.isEmpty }) else { return }
        faults.append(FormFault(field: name, sentence: sentence))
    }

    /// Takes what a change refused: rules that said no, and what somebody else saved meanwhile.
    ///
    /// - Parameter names: the form's field for a rule's, where they differ.
    /// - Returns: false for any other error, which the page throws on.
    package mutating func takes(_ error: any Error, names: [String: String] = [:]) -> Bool {
        switch error {
        case let edited as EditedMeanwhile:
            conflicts[names[edited.field] ?? edited.field] = edited
        case let refusals as Refusals:
            for refusal in refusals.all { take(refusal, names) }
        case let refusal as any Refusal:
            take(refusal, names)
        default:
            return false
        }
        return true
    }

    private mutating func take(_ refusal: any Refusal, _ names: [String: String]) {
        let field = refusal.field.map { names[$0] ?? $0 } ?? ""
        let dates = words.dates(on: today)
        fault(field, "refusal.\(refusal.code)", refusal.values.mapValues { Day(iso: $0).map(dates.day) ?? $0 })
    }
}
