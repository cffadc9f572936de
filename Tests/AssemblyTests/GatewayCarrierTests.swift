import AsyncHTTPClient
import Core
import Foundation
import Hummingbird
import Logging
import Synchronization
import Testing
import Words

@testable import Assembly

@Suite("A text message's gateway", .serialized)
struct GatewayCarrierTests {
    struct Asked: Sendable {
        let method: String
        let headers: [String: String]
        let body: String
    }

    @Test("is sent the operator's request, filled, and its answer is understood")
    func asks() async throws {
        try await withGateway { asked, settings, client in
            var settings = settings
            settings.headers = [
                .init(name: "Authorization", template: "Bearer {secret}"),
                .init(name: "Content-Type", template: "application/json"),
            ]
            settings.secret = "s3cret"
            try await GatewayCarrier(settings, client: client).carry(message("+358 40 000 0011"))
            let request = try #require(asked.withLock { $0 }.first)
            #expect(request.method == "POST")
            #expect(request.headers["authorization"] == "Bearer s3cret")
            #expect(request.headers["idempotency-key"] == "ya")
            let body = try #require(
                try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: String])
            #expect(body == ["to": "+358400000011", "text": "Sinulle on uutta \"Rinnallassa\"."])
        }
    }

    @Test(
        "that refuses is tried again, unless it refuses the number",
        arguments: [(503, false), (429, false), (401, false), (302, false), (400, true), (422, true)])
    func refuses(_ status: Int, _ isFinal: Bool) async throws {
        try await withGateway(status: status) { _, settings, client in
            let carrier = GatewayCarrier(settings, client: client)
            let undelivered = await #expect(throws: Undelivered.self) { try await carrier.carry(message("0400000011")) }
            #expect(undelivered?.isFinal == isFinal)
        }
    }

    @Test("that does not answer in time is tried again")
    func silent() async throws {
        try await withGateway(silent: true) { _, settings, client in
            let carrier = GatewayCarrier(settings, client: client, milliseconds: 50)
            await #expect(throws: Undelivered(.carrierAway)) { try await carrier.carry(message("0400000011")) }
        }
    }

    @Test("is never asked for what is no number")
    func noNumber() async throws {
        try await withGateway { asked, settings, client in
            await #expect(throws: Undelivered(.refusedAddress, isFinal: true)) {
                try await GatewayCarrier(settings, client: client).carry(message("Asiakas 7"))
            }
            #expect(asked.withLock { $0 }.isEmpty)
        }
    }

    private func message(_ recipient: String) -> OutgoingMessage {
        OutgoingMessage(
            id: 1_234, code: .O1, channel: .sms, language: .fi, recipient: recipient, subject: "Rinnalla",
            text: "Sinulle on uutta \"Rinnallassa\".", at: Instant(milliseconds: 0))
    }

    /// A real HTTP server on a free port, and a client as the server has it.
    private func withGateway(
        status: Int = 200, silent: Bool = false,
        _ body: @escaping @Sendable (borrowing Mutex<[Asked]>, SMSSettings, HTTPClient) async throws -> Void
    ) async throws {
        let gateway = Gateway(status: status, silent: silent)
        let port = try #require(FreePort.onLoopback())
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Server.clientConfiguration)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (running, signal) = AsyncStream<Void>.makeStream()
            let application = Application(
                router: gateway.router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
                onServerRunning: { _ in signal.yield() },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            group.addTask { try await application.run() }
            for await _ in running { break }
            let settings = SMSSettings(
                url: "http://127.0.0.1:\(port)/send", body: #"{"to":"{recipient}","text":"{text}"}"#)
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(gateway.asked, settings, client))
            } catch {
                result = .failure(error)
            }
            group.cancelAll()
            try await client.shutdown()
            try result.get()
        }
    }
}

/// What stands at the other end.
final class Gateway: Sendable {
    let asked = Mutex<[GatewayCarrierTests.Asked]>([])
    private let status: Int
    private let silent: Bool

    init(status: Int, silent: Bool) {
        self.status = status
        self.silent = silent
    }

    private static func never() async -> Bool? {
        await AsyncStream<Bool> { _ in }.first { _ in true }
    }

    var router: Router<BasicRequestContext> {
        let router = Router()
        router.post("/send") { [self] request, _ in
            let body = try await request.body.collect(upTo: 65_536)
            let headers = Dictionary(
                request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
            let one = GatewayCarrierTests.Asked(
                method: request.method.rawValue, headers: headers, body: String(buffer: body))
            asked.withLock { $0.append(one) }
            // Waits until the caller gives up and the request is cancelled.
            if silent { _ = await Gateway.never() }
            return Response(status: .init(code: status), headers: [.location: "/elsewhere"])
        }
        return router
    }
}
