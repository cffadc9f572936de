import AsyncHTTPClient
package import Core
import Foundation
import Gate
import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle
import Site
import UnixSignals

/// The running server: pages, metrics, messages out and the clock's work, all of which end together.
package struct Server: Sendable {
    let open: OpenInstallation
    let demo: DemoStand?
    let log: Logger

    /// What the demo's server has and no other.
    struct DemoStand: Sendable {
        let parts: DemoParts
        let clock: MovableClock
        let messages: KeptMessages
    }

    package init(_ open: OpenInstallation, log: Logger) {
        self.open = open
        self.log = log
        demo = nil
    }

    /// The demo's server: with its bar, its pages and its clock; messages are kept where no carrier is set up.
    package init(_ open: OpenInstallation, demo: DemoParts, clock: MovableClock, log: Logger) {
        self.open = open
        self.log = log
        self.demo = DemoStand(parts: demo, clock: clock, messages: KeptMessages())
    }

    /// Serves until the process is told to end (SIGTERM, SIGINT), then lets requests and messages under way finish.
    ///
    /// - Parameter ready: called with the address once visitors are taken.
    /// - Throws: when the port is taken or a part cannot start.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Server.clientConfiguration)
        do {
            let group = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: try services(client, ready).map { .init(service: $0) },
                    gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
            try await group.run()
            try await client.shutdown()
        } catch {
            try? await client.shutdown()
            throw PortTaken(error) ?? error
        }
    }

    private func services(
        _ client: HTTPClient, _ ready: @escaping @Sendable (String) -> Void
    ) throws -> [any Service] {
        let door = try Pages(open, demo: demo).door()
        let work: [any Service] = [
            OutboxRounds(sender(client)), Clockwork(gate: open.gate, chores: try chores(), log: log),
        ]
        return work + metrics(door) + [pages(door, ready)]
    }

    private func pages(_ door: FrontDoor, _ ready: @escaping @Sendable (String) -> Void) -> any Service {
        let listen = open.installation.listen
        let origin = open.installation.origin.text
        return Application(
            router: door.router(ready: ReadyChecks.all(open)), server: ServerLimits.server(),
            configuration: .init(address: .hostname(listen.host, port: listen.port), serverName: nil),
            onServerRunning: { _ in ready(origin) }, logger: log)
    }

    /// Counts for whoever watches over the server, on the loopback address only.
    private func metrics(_ door: FrontDoor) -> [any Service] {
        guard let port = open.installation.metricsPort else { return [] }
        let router = Router()
        router.get("/metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: door.figures.text() + KeptCounts.shared.text())))
        }
        return [
            Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: log)
        ]
    }

    private func chores() throws -> [any Chore] {
        var chores = Slices.chores
        if let heads = open.installation.heads {
            let signer = try HeadSigner(file: heads.key, under: [open.stores.root])
            chores.append(TraceHeadChore(folder: HeadsFolder(heads.directory), signer: signer))
        }
        return chores
    }

    private func sender(_ client: HTTPClient) -> OutboxSender {
        let installation = open.installation
        var carriers: [MessageChannel: any MessageCarrier] = [:]
        if let messages = demo?.messages { carriers = [.email: messages, .sms: messages] }
        if let mail = installation.mail { carriers[.email] = SendmailCarrier(mail, origin: installation.origin) }
        if let sms = installation.sms { carriers[.sms] = GatewayCarrier(sms, client: client) }
        return OutboxSender(
            gate: open.gate, carriers: carriers, catalog: open.catalog, origin: installation.origin, log: log)
    }

    /// A number goes where the operator said and nowhere else: redirects are not followed.
    static let clientConfiguration = HTTPClient.Configuration(
        redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(15)))
}

/// Something else listens where this server should.
package struct PortTaken: Error, CustomStringConvertible {
    package let description =
        "The port is taken: another program listens there. Stop it, or choose another port (port, metricsPort)."

    init?(_ error: any Error) {
        guard (error as? IOError)?.errnoCode == EADDRINUSE else { return nil }
    }
}
