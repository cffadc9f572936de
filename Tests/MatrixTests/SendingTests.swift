import Core
import HTTPTypes
import Hummingbird
import Site
import SQL
import Testing

@Suite("Every route that a form is sent to")
struct SendingTests {
    @Test("refuses one without its token, with another session's, from elsewhere, of another kind, and too large")
    func refused() async throws {
        try await House.with(.sqlite) { house in
            try await house.ask { asking in
                let walk = SendingWalk(house: house, asking: asking)
                let before = try await house.mark()
                for entry in house.door.entries where entry.method == .post { try await walk.visit(entry) }
                #expect(try await house.acts(since: before) == 0, "a refused form changed something")
            }
        }
    }
}

/// Sends each route the five kinds of form it must not take, as somebody who is meant.
struct SendingWalk: Sendable {
    let house: House
    let asking: Asking

    func visit(_ entry: RouteEntry) async throws {
        let visitor = try meant(entry)
        let own = try await Addresses.of(visitor.own ?? visitor.foreign, session: visitor.session, in: house.gate)
        let address = try #require(own.fill(entry))
        let name = "\(RouteTable.name(entry)) as \(visitor.kind)"
        let (token, cookie) = asking.token(visitor)
        let cookies = cookie.map { [("Cookie", $0)] } ?? []
        func send(_ fields: [(String, String)], _ more: [(String, String)] = []) async throws -> Int {
            let body = Asking.form(fields + [("_once", Asking.newKey())])
            let answer = try await asking.ask(.post, address, visitor, body: body, cookies + more)
            Checks.sound(answer, name)
            return answer.status
        }
        #expect(try await send([]) == 403, "\(name): without a token")
        #expect(try await send([("_csrf", "")]) == 403, "\(name): with an empty token")
        let other = visitor.kind == .colleague ? Visitor.Kind.lineManager : .colleague
        #expect(
            try await send([("_csrf", asking.token(house.visitor(other)).token)]) == 403, "\(name): another's token")
        #expect(
            try await send([("_csrf", asking.token(.nobody).token)]) == 403, "\(name): a token of a browser, not ours")
        let ours = [("_csrf", token)]
        #expect(try await send(ours, [("Sec-Fetch-Site", "cross-site")]) == 403, "\(name): from another site")
        #expect(try await send(ours, [("Origin", "https://example.org")]) == 403, "\(name): of another origin")
        for type in ["text/plain", "application/json", "multipart/form-data; boundary=x", ""] {
            #expect(try await send(ours, [("Content-Type", type)]) == 415, "\(name): \(type)")
        }
        func send(raw rest: String) async throws -> Int {
            let body = ByteBuffer(string: "_csrf=\(Asking.encoded(token))&_once=\(Asking.newKey())&\(rest)")
            return try await asking.ask(.post, address, visitor, body: body, cookies).status
        }
        #expect(try await send(raw: SendingWalk.large) == 413, "\(name): too large")
        #expect(try await send(raw: SendingWalk.wide) == 400, "\(name): too many fields")
    }

    private static let large = (0..<5).map { "text\($0)=" + String(repeating: "a", count: 60_000) }.joined(
        separator: "&")
    private static let wide = (0..<600).map { "f\($0)=1" }.joined(separator: "&")

    private func meant(_ entry: RouteEntry) throws -> Visitor {
        let row = entry.access
        let all = Visitor.Kind.allCases.map(house.visitor)
        return try #require(
            all.first { $0.passes(row.door) && $0.isMeant(by: row) && (!row.circle || $0.own != nil) },
            "\(RouteTable.name(entry)): nobody is meant")
    }
}
