@testable import Assembly
import Core
import Demo
import Site
import SQL
import Words
import Testing

@Suite("Who is not wholly signed in")
struct LevelTests {
    @Test("never sees a word of content on any page that opens")
    func noContent() async throws {
        try await House.with(.sqlite) { house in
            try await house.ask { asking in
                for kind in [Visitor.Kind.nobody, .halfway, .guestByLink] {
                    try await LevelTests.look(house, asking, house.visitor(kind))
                }
            }
        }
    }

    /// The convener's name and number stand on the page that a link opens; nobody else's do.
    private static func look(_ house: House, _ asking: Asking, _ visitor: Visitor) async throws {
        let own = try await Addresses.of(visitor.own ?? Guests.following, session: visitor.session, in: house.gate)
        var opened = 0
        for entry in house.door.entries where entry.method == .get {
            let answer = try await asking.get(try #require(own.fill(entry)), visitor)
            if answer.status == 200 { opened += 1 }
            let text = answer.body.lowercased()
            for mark in Marks.clients + Marks.content + topics(house) where text.contains(mark.lowercased()) {
                Issue.record("\(RouteTable.name(entry)) as \(visitor.kind): \(mark)")
            }
        }
        #expect(opened > 3, "else this shows nothing")
    }

    @Test("is told apart: with the code the same guest sees the case")
    func withCode() async throws {
        try await House.with(.sqlite) { house in
            try await house.ask { asking in
                let page = try await asking.get("/guest", house.visitor(.guestByCode))
                #expect(page.status == 200)
                #expect(page.body.contains("Asiakas 7"), "else the test above shows nothing")
            }
        }
    }

    /// What the case's questions are about, as pages say it.
    private static func topics(_ house: House) -> [String] {
        let words = house.open.catalog.words(.fi)
        return ["money", "housing", "lonely", "mental"].map { words("topic.\($0)") }
    }
}
