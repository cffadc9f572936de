import Core
import Foundation
import SQL

/// Writes down who was let in or turned away, inside a transaction.
struct GateWitness {
    let trace: Trace
    let keyring: Keyring
    let connection: any Connection
    let actor: Actor
    let at: Instant

    /// Whom it is about, and on what ground; without one it was refused.
    struct Look {
        let vault: ID<Vault>?
        let ground: Ground?
        let standing: Standing?
    }

    func record(
        _ vault: ID<Vault>?, _ action: String, _ item: String, ground: Ground?, standing: Standing?
    ) throws {
        try record([Look(vault: vault, ground: ground, standing: standing)], action, item)
    }

    /// One record for each, all by one actor: who they are is read once.
    func record(_ looks: [Look], _ action: String, _ item: String) throws {
        let name = try name()
        let records = looks.map { look in
            AccessRecord(
                at: at, actor: actor.person, vault: look.vault, action: action, item: item,
                ground: look.ground?.rawValue ?? "none", result: look.ground == nil ? .refused : .granted,
                request: actor.request, payload: payload(name, look.standing))
        }
        try trace.append(records, in: connection, under: keyring.key(of: .trace))
    }

    /// The actor as they were then: name, parts, assignments, way in. Outlives them under the trace's own key.
    private func payload(_ name: String?, _ standing: Standing?) -> String {
        var lines = ["way=\(way)"]
        if let name { lines.append("name=\(name)") }
        if let parts = standing?.seats.map(\.part.rawValue), !parts.isEmpty {
            lines.append("parts=\(parts.joined(separator: ","))")
        }
        if let roles = standing?.assignments.map({ "\($0.role.rawValue)@\($0.unit)" }), !roles.isEmpty {
            lines.append("assignments=\(roles.joined(separator: ","))")
        }
        return lines.joined(separator: "\n")
    }

    private var way: String {
        switch actor.way {
        case .account: "account"
        case .link: "link"
        case .card: "card"
        case .system(let job): "system:\(job)"
        }
    }

    private func name() throws -> String? {
        guard let person = actor.person,
            let sealed = try connection.row(StandingStatements.name(of: person))?.blob(0)
        else { return nil }
        return try keyring.unseal(sealed, Place("person", person.rawValue, "name"), in: person.vault)
    }
}
