import Core
import HTTPTypes
import Hummingbird
import Site
import SQL
import Testing

@Suite("A method that a route does not have")
struct MethodTests {
    private static let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    private static let strange = ["TRACE", "CONNECT", "PROPFIND", "QUERY", "get", "BREW"]

    /// One entry for each address.
    private static func one(of entries: [RouteEntry]) -> [RouteEntry] {
        Dictionary(grouping: entries, by: \.pattern).values.compactMap(\.first)
    }

    @Test("is refused with what the route does have, whoever asks and whatever the circle")
    func wrong() async throws {
        try await House.with(.sqlite) { house in
            let allowed = Dictionary(grouping: house.door.entries, by: \.pattern)
                .mapValues { $0.map(\.method.rawValue).sorted() }
            try await house.ask { asking in
                let before = try await house.mark()
                for kind in [Visitor.Kind.nobody, .responsible] {
                    let visitor = house.visitor(kind)
                    let own = try await Addresses.of(visitor.own ?? visitor.foreign, session: nil, in: house.gate)
                    for entry in MethodTests.one(of: house.door.entries) {
                        let methods = allowed[entry.pattern] ?? []
                        let address = try #require(own.fill(entry))
                        for method in MethodTests.known where !methods.contains(method.rawValue) {
                            let answer = try await asking.ask(method, address, visitor)
                            let name = "\(method) \(entry.pattern) as \(kind)"
                            #expect(answer.status == 405, "\(name): \(answer.status)")
                            #expect(answer.headers[.allow] == methods.joined(separator: ", "), "\(name)")
                            Checks.sound(answer, name)
                        }
                    }
                }
                #expect(try await house.mark() == before, "a method touched a circle")
            }
        }
    }

    @Test("and that nobody has heard of gets a client error and no page")
    func strange() async throws {
        try await House.with(.sqlite) { house in
            try await house.ask { asking in
                let visitor = house.visitor(.responsible)
                let own = try await Addresses.of(Guests.following, session: nil, in: house.gate)
                for entry in MethodTests.one(of: house.door.entries) {
                    let address = try #require(own.fill(entry))
                    for text in MethodTests.strange {
                        let method = try #require(HTTPRequest.Method(text))
                        let answer = try await asking.ask(method, address, visitor)
                        #expect((400..<500).contains(answer.status), "\(text) \(entry.pattern): \(answer.status)")
                        Checks.sound(answer, "\(text) \(entry.pattern)")
                    }
                }
            }
        }
    }
}
