import Assembly
import Core
import Demo
import Desk
import Gate
import SQL
import Site
import Words

/// Where the demo's own target meets the server. The only file that knows both.
enum DemoWiring {
    static var parts: DemoParts {
        DemoParts(
            settle: { open, clock, progress in
                try await DemoCounty.settle(open.gate)
                progress("The county is there: 4 areas, 20 municipalities, \(DemoRoles.all.count) workers.")
                try await DemoCases.settle(open.gate, clock: clock, tokens: RandomTokens()) { number, all in
                    progress("Case \(number) of \(all) has been played.")
                }
            },
            bar: { open in RoleBar(gate: open.gate) },
            pages: { _, clock, messages in [DemoStandPages(clock: clock, kept: messages)] },
            roles: RoleBar.greeting)
    }

    /// Fills in what measuring needs.
    ///
    /// - Parameter clock: the installation's own.
    static func fill(
        _ open: OpenInstallation, _ clock: MovableClock, _ size: FillSize,
        _ progress: @escaping @Sendable (String) -> Void
    ) async throws {
        try await DemoFill.run(open.gate, clock: clock, tokens: RandomTokens(), size, progress: progress)
    }
}

/// The demo's bar: one press and one is somebody else, wholly signed in.
private struct RoleBar: DemoBar {
    let gate: Gate

    /// Clients of the first cases stand in the bar too; they come in as if by their personal card.
    private static let clients = (3...11).map { ("client-\($0)", "Asiakas \($0)", ID<Circle>(rawValue: 2_000 + $0)) }

    static var greeting: [String] {
        ["Koordinaattori, pohjoinen", "Sairaanhoitaja, pohjoinen", "Sosiaaliohjaaja, pohjoinen", "Asiakas 7"]
            + ["Tietosuojavastaava", "Lähiesihenkilö, pohjoinen", "and others"]
    }

    private static let all =
        DemoRoles.all.map { DemoRole("\($0.person)", $0.name) } + clients.map { DemoRole($0.0, $0.1) }

    func roles(_ language: Language) -> [DemoRole] { RoleBar.all }

    func current(_ visitor: Visitor?) -> String? {
        guard let visitor else { return nil }
        return "\(visitor.person)"
    }

    func signIn(_ role: String, _ visit: Visit) async throws -> (token: String, seconds: Int)? {
        let session: NewSession?
        if let client = RoleBar.clients.first(where: { $0.0 == role }) {
            session = try await card(of: client.2, visit)
        } else {
            session = try await worker(role, visit)
        }
        guard let session else { return nil }
        try await SessionDesk(data: gate.data).open(session)
        return (session.token, session.cookieSeconds ?? 12 * 3_600)
    }

    private func worker(_ role: String, _ visit: Visit) async throws -> NewSession? {
        guard let one = DemoRoles.all.first(where: { "\($0.person)" == role }) else { return nil }
        let row = try await gate.data.read { try $0.row(DemoRoles.account(of: one.person)) }
        guard let account = try row?.integer(0) else { return nil }
        return NewSession(
            person: one.person, way: .account(ID(rawValue: account)), level: .full, device: "demo", at: visit.now)
    }

    /// The demo's clients have a card whose code nobody knows; the bar stands in for it.
    private func card(of circle: ID<Circle>, _ visit: Visit) async throws -> NewSession? {
        let row = try await gate.data.read { try $0.row(DemoRoles.client(of: circle)) }
        guard let person = try row.map({ ID<Person>(rawValue: try $0.integer(0)) }) else { return nil }
        let link = ID<Link>.random()
        let now = visit.now
        try await gate.settle("demo") { try $0.run(DemoRoles.card(link, of: person, at: now)) }
        return NewSession(person: person, way: .card(link), level: .full, device: "demo", at: now)
    }
}
