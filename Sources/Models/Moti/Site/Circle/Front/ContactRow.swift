import Core
import Moti
import Site
import Words

/// A contact in one line.
struct ContactRow: PageValue {
    let when: String
    let what: String
    let line: String?

    static let names: Names<ContactRow> = [
        "contactWhen": { $0.when }, "contactWhat": { $0.what }, "contactLine": { $0.line },
    ]

    init(_ contact: MotiContactLine, _ visit: Visit) {
        let words = visit.words
        when = visit.dates.near(contact.on)
        what = words(
            "circle.contacts.line",
            [
                "name": contact.author, "channel": words("circle.contact.channelCode.\(contact.channel)"),
                "result": words("circle.contact.resultCode.\(contact.result)").lowercasedFirst,
                "date": visit.dates.day(contact.next),
            ])
        line = contact.line
    }
}
