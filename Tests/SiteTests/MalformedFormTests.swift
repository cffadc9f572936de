import HTTPTypes
import Hummingbird
import Site
import Testing

@Suite struct MalformedFormTests {
    private func post(_ body: ByteBuffer, type: String = "application/x-www-form-urlencoded") async throws -> Int {
        try await TestDoor().run { browser in
            try await browser.signedIn().ask(.post, "/example/25", ["Content-Type": type], body: body).status
        }
    }

    @Test(arguments: [
        "text=%", "text=%2", "text=%zz", "text=%00", "text=%ff%fe", "text=%c3%28", "text=\u{0}",
        String(repeating: "a=1&", count: 501), "text=" + String(repeating: "a", count: 70_000),
        String(repeating: "n", count: 101) + "=1",
    ])
    func isRefusedAsABadRequest(_ body: String) async throws {
        #expect(try await post(ByteBuffer(string: body)) == 400)
    }

    @Test func bytesThatAreNotUTF8AreRefused() async throws {
        #expect(try await post(ByteBuffer(bytes: [0x61, 0x3D, 0xFF, 0xC0])) == 400)
    }

    @Test func moreThanTheLimitIsTooLarge() async throws {
        #expect(try await post(ByteBuffer(string: "a=" + String(repeating: "a", count: 256 * 1_024))) == 413)
    }

    @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/json", ""])
    func anotherKindIsRefused(_ type: String) async throws {
        #expect(try await post(ByteBuffer(string: "a=1"), type: type) == 415)
    }

    @Test func withoutAKeyOfItsOwnAFormDoesNotAct() async throws {
        let door = try TestDoor()
        let status = try await door.run { browser in
            let browser = browser.signedIn()
            let page = try await browser.get("/example/25")
            let fields = ["_csrf": page.hidden("_csrf") ?? "", "_version": "1", "text": "Uusi"]
            return try await browser.post("/example/25", fields).status
        }
        #expect(status == 400)
        #expect(door.store.saves == 0)
    }

    @Test func randomBytesNeverBreakTheServer() async throws {
        let door = try TestDoor(more: [OpenPages()])
        let statuses = try await door.run { browser in
            var random = SystemRandomNumberGenerator()
            var statuses: Set<Int> = []
            for _ in 0..<500 {
                let bytes = (0..<Int.random(in: 0...200)).map { _ in UInt8.random(in: 0...255, using: &random) }
                let address = ["/open", "/example/25", "/example/\(Int.random(in: 0...99))"].randomElement(
                    using: &random)
                let answer = try await browser.signedIn().ask(
                    .post, address ?? "/open", ["Content-Type": "application/x-www-form-urlencoded"],
                    body: ByteBuffer(bytes: bytes))
                statuses.insert(answer.status)
            }
            return statuses
        }
        #expect(statuses.isSubset(of: [400, 403, 404]))
    }
}
