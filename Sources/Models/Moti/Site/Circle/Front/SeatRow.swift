import Core
import Moti
import Site
import Words

/// Somebody who is in: name, part, organisation, hours, phone.
struct SeatRow: PageValue {
    let name: String
    let meta: String?
    let now: String?
    let phone: String?
    /// Where a code is read aloud to a guest.
    let code: String?

    static let names: Names<SeatRow> = [
        "personName": { $0.name }, "personMeta": { $0.meta }, "now": { $0.now }, "phone": { $0.phone },
        "dialled": { $0.phone.map(Markup.dialled) }, "codeAddress": { $0.code },
    ]

    init(_ person: MotiPerson, _ words: Words, code: String? = nil) {
        self.code = code
        name = person.isMe ? words("circle.people.me", ["name": person.name]) : person.name
        let place = person.organisation?.name(in: words.language.code)
        let part = person.part == .client ? nil : words.capitalised(words("part.\(person.part.rawValue)"))
        meta =
            [part, place == person.name ? nil : place, person.hours].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: ", ").nilIfEmpty
        now = person.answersNow && !person.isMe ? words("circle.people.now") : nil
        phone = person.isMe ? nil : person.phone
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}
