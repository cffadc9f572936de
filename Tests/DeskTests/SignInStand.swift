import Core
import Crypto
@testable import Desk
import Foundation
import Gate
import Hummingbird
import HummingbirdTesting
import Logging
import SQL
import Site
import TestKit
import Words

/// A site with nothing but its sign-in, over the imaginary county, with hashes that take no time.
struct SignInStand: Sendable {
    let world: World
    let signIn: SignIn
    let door: FrontDoor

    static let secrets = SiteSecrets(root: SymmetricKey(data: Data(repeating: 9, count: 32)))
    static let origin = SignInDesk.Origin(peer: "192.0.2.1", device: nil, browser: "Firefox, Linux")
    static let password = "kolme kuusta tuulessa"

    var desk: SignInDesk { signIn.desk }
    var now: Instant { world.clock.now() }

    static func with<Result>(
        _ kind: Dialect, _ body: (SignInStand) async throws -> Result
    ) async throws -> Result {
        try await World.with(kind) { try await body(try SignInStand($0)) }
    }

    init(_ world: World) throws {
        self.world = world
        signIn = SignIn(gate: world.gate, secrets: Self.secrets, hashes: .cheap())
        let catalog = Catalog([Slice("Site", folder: SiteResources.words), Slice("Desk", folder: DeskResources.words)])
        door = try FrontDoor(
            settings: SiteSettings(
                origin: "https://localhost", dutyPhone: "040 000 0001", helpPhone: "040 000 0011", helpHours: "8–16"),
            catalog: catalog,
            templates: TemplateLibrary(folders: [SiteResources.templates, DeskResources.templates], catalog: catalog),
            assets: Assets(folder: SiteResources.assets), secrets: Self.secrets, clock: world.clock,
            sessions: signIn.sessions, headers: NoHeaders(), routes: Routes(signIn.groups))
    }

    /// A person of their own and the link to choose a login and a password by.
    func welcome(_ person: ID<Person> = Cast.responsible) async throws -> LinkToken {
        guard let welcome = Welcome(for: person, at: now) else { throw NotFound() }
        try await world.database.data.write { _ = try $0.run(welcome.statement) }
        return welcome.token
    }

    /// An account with a second factor, and its secret.
    func account(_ person: ID<Person> = Cast.responsible, login: String = "vastuu@example.org") async throws -> TimeCode
    {
        let token = try await welcome(person)
        let opened = try await desk.open(token, login: login, password: Self.password, from: Self.origin, at: now)
        guard case .session(let session) = opened, let visitor = try await visitor(session) else { throw NotFound() }
        let factor = TimeCode.fresh()
        let code = factor.code(TimeCode.step(at: now))
        guard try await desk.enrol(factor, code: code, for: visitor, from: Self.origin, at: now) != nil else {
            throw NotFound()
        }
        world.clock.advance(minutes: 2)
        return factor
    }

    func visitor(_ session: NewSession) async throws -> Visitor? {
        try await signIn.sessions.visitor(token: session.token, at: now)
    }

    /// Signed in with password and code.
    func whole(_ factor: TimeCode, login: String = "vastuu@example.org") async throws -> NewSession? {
        guard let half = try await desk.password(login, Self.password, from: Self.origin, at: now),
            let visitor = try await visitor(half)
        else { return nil }
        let code = factor.code(TimeCode.step(at: now))
        return try await desk.secondFactor(code, for: visitor, from: Self.origin, at: now)
    }

    func row(_ statement: Statement) async throws -> Row? {
        try await world.database.data.read { try $0.row(statement) }
    }

    func run<Value>(_ body: @escaping @Sendable (SignInBrowser) async throws -> Value) async throws -> Value {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try await Application(router: door.router(), logger: logger).test(.router) { client in
            try await body(SignInBrowser(client: client))
        }
    }
}
