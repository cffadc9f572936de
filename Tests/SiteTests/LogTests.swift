import Hummingbird
import HummingbirdTesting
import Logging
@testable import Site
import Synchronization
import Testing

@Suite struct LogTests {
    struct Broken: Error, CustomStringConvertible {
        var description: String { "Asiakas 7, 131052-308T" }
    }

    struct BrokenPages: PageGroup {
        static let page: Path<LinkToken> = "/broken/{}"
        static let pages: [any Page.Type] = []
        func add(to routes: inout Routes) {
            routes.post(Self.page, .open("broken")) { _, _ in throw Broken() }
            routes.get(Self.page, .open("broken")) { _, _ in throw Broken() }
        }
    }

    @Test func linesHoldPatternsAndNeverWhatWasAskedOrSent() async throws {
        let kept = LineKeeper()
        let logger = Logger(label: "test", factory: { _ in kept.handler })
        let door = try TestDoor(more: [BrokenPages()])
        try await Application(router: door.door.router(), logger: logger).test(.router) { client in
            let browser = Browser(client: client).signedIn()
            let answer = try await browser.get("/broken/salainentunnus1234?nimi=Virtanen")
            #expect(answer.status == 500)
            #expect(!answer.body.contains("131052"))
            _ = try await browser.get("/example/25")
            _ = try await browser.post("/example/25", ["text": "Marjatta"])
        }
        let lines = kept.lines
        #expect(lines.contains { $0.contains("/broken/{p0}") && $0.contains("Broken") })
        #expect(lines.contains { $0.contains("/example/{p0}") && $0.contains("200") })
        for secret in ["salainentunnus", "Virtanen", "Asiakas 7", "131052", "/example/25", "Marjatta", "full"] {
            #expect(!lines.contains { $0.contains(secret) }, "\(secret)")
        }
    }
}

/// A log handler that keeps every line with its metadata.
final class LineKeeper: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var handler: any LogHandler { Handler(keeper: self) }

    private struct Handler: LogHandler {
        let keeper: LineKeeper
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = self.metadata.merging(event.metadata ?? [:]) { $1 }
            keeper.kept.withLock { $0.append("\(event.message) \(all)") }
        }
    }
}
