import Core
import Foundation
import HTTPTypes
import Hummingbird
import SQL
import Site
import Testing

@Suite("Requests that are nearly right")
struct FuzzTests {
    @Test("get a client error at worst, two thousand of them, and the house still stands")
    func fuzz() async throws {
        let told = ProcessInfo.processInfo.environment["RINNALLA_SEED"].flatMap { UInt64($0) }
        let seed = told ?? UInt64.random(in: 0...UInt64.max)
        try await House.with(.sqlite) { house in
            try await house.ask { asking in
                try await FuzzTests.run(seed, 2_000, house, asking)
                let page = try await asking.get("/healthz", .nobody)
                #expect(page.status == 200, "seed \(seed)")
                #expect(try await asking.get("/readyz", .nobody).status == 200, "seed \(seed)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM circle") > 12, "seed \(seed)")
        }
    }

    static func run(_ seed: UInt64, _ count: Int, _ house: House, _ asking: Asking) async throws {
        let visitors = Visitor.Kind.allCases.map(house.visitor)
        let tokens = visitors.map { asking.token($0).token }
        let circles = (Int64(2_001)...2_013).map { ID<Circle>(rawValue: $0).description }
        // Sign-in hashes passwords slowly on purpose; it has tests of its own.
        let entries = house.door.entries.filter { !["/sign-in/account", "/sign-out"].contains($0.pattern) }
        var fuzz = Fuzz(seed: seed, entries: entries, circles: circles, visitors: visitors.count)
        var seen: [Int: Int] = [:]
        for number in 0..<count {
            let sent = fuzz.next(tokens)
            let visitor = visitors.indices.contains(sent.visitor) ? visitors[sent.visitor] : .nobody
            let method = HTTPRequest.Method(sent.method) ?? .get
            let answer = try await asking.ask(
                method, sent.address, visitor, body: sent.body.map { ByteBuffer(bytes: $0) }, sent.headers)
            seen[answer.status, default: 0] += 1
            if answer.status >= 500 {
                Issue.record(
                    "seed \(seed), request \(number): \(answer.status) to \(sent.method) \(sent.address.prefix(200)) as \(visitor.kind) with \(sent.headers.map(\.0)): \(String(decoding: (sent.body ?? []).prefix(400), as: UTF8.self))"
                )
            }
        }
        #expect(seen.keys.contains { (200..<400).contains($0) }, "seed \(seed): nothing came through: \(seen)")
        #expect(seen.count > 5, "seed \(seed): \(seen)")
    }
}
