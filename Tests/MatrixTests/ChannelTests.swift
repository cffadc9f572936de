@testable import Assembly
import Core
import Demo
import Foundation
import Gate
import Logging
import SQL
@testable import Site
import Testing
import Words

@Suite("What leaves the house or stands outside its pages")
struct ChannelTests {
    @Test("holds no person, no case and no service: messages, titles, addresses and the log")
    func contentFree() async throws {
        try await House.with(.sqlite) { house in
            try await ChannelTests.mark(house)
            let messages = try await ChannelTests.send(house)
            #expect(messages.count >= 20, "else this shows nothing")
            for message in messages {
                for text in [message.subject, message.text] {
                    for mark in Marks.all + [ChannelTests.mark, "MOTI", "Kela", "Terveysasema"]
                    where text.contains(mark) {
                        Issue.record("\(message.code): \(mark) stands in a message")
                    }
                }
            }
            let pages = try await house.ask { asking in try await ChannelTests.look(house, asking) }
            #expect(pages.contains { $0.body.contains(ChannelTests.mark) }, "else this shows nothing")
            for page in pages {
                let text = ([page.title] + Checks.links(page.body)).joined(separator: "\n")
                for mark in Marks.all + [ChannelTests.mark] where text.contains(mark) {
                    Issue.record("\(page.address): \(mark) stands in a title or an address")
                }
            }
            ChannelTests.check(house.log.lines)
        }
    }

    /// A name that is nowhere but in the sealed rows of people.
    static let mark = "Zqxmerkki"

    private static func mark(_ house: House) async throws {
        let people = try await house.gate.data.read { connection in
            try connection.rows("SELECT DISTINCT person FROM seat WHERE part IN ('client', 'invited')")
                .map { ID<Person>(rawValue: try $0.integer(0)) }
        }
        try await house.gate.keyring.load(Set(people.map(\.vault)))
        try await house.gate.settle("test") { change in
            for person in people {
                try change.ready([person.vault])
                let name = try change.seal(
                    "\(mark) \(person.rawValue)", Place("person", person.rawValue, "name"), in: person.vault)
                try change.run("UPDATE person SET name = \(name) WHERE id = \(person)")
            }
        }
    }

    private static func send(_ house: House) async throws -> [OutgoingMessage] {
        let kept = Carried()
        let log = Logger(label: "test", factory: { _ in house.log.handler })
        let sender = OutboxSender(
            gate: house.gate, carriers: [.email: kept, .sms: kept], catalog: house.open.catalog,
            origin: house.open.installation.origin, log: log)
        while try await sender.sendDue() > 0 {}
        return kept.all
    }

    /// Every page of the demo's cases that anybody of the house may open.
    private static func look(_ house: House, _ asking: Asking) async throws -> [Asking.Answer] {
        var pages: [Asking.Answer] = []
        for kind in [Visitor.Kind.guestByLink, .guestByCode, .clientByCard, .convener, .coordinator, .responsible] {
            let visitor = house.visitor(kind)
            let ids = try await Addresses.of(visitor.own ?? visitor.foreign, session: visitor.session, in: house.gate)
            for entry in house.door.entries {
                guard let address = ids.fill(entry) else { continue }
                if entry.method == .get {
                    pages.append(try await asking.get("\(address)?haku=\(mark)", visitor))
                } else if !MatrixWalk.endsSessions(entry) {
                    let fields = [("text", "\(mark) kirjoitti"), ("name", mark), ("login", mark), ("goal1", mark)]
                    _ = try await asking.post(address, visitor, fields, once: nil)
                }
            }
        }
        return pages
    }

    private static func check(_ lines: [String]) {
        #expect(lines.count > 500, "else this shows nothing")
        let ids = (Int64(2_001)...2_013).map { "/\(ID<Circle>(rawValue: $0))" }
        let marks: [String] = Marks.all + [mark, "example.org", "040 000"] + ids.flatMap { ["\($0)/", "\($0) "] }
        for mark in marks {
            if let line = lines.first(where: { $0.contains(mark) }) { Issue.record("the log holds \(mark): \(line)") }
        }
    }
}
