import Core
import Foundation
import SQL

/// A granted change: writes rows of the vault and everything that must land with them.
struct VaultChange: Change {
    let open: OpenVault

    var standing: Standing { open.standing }
    var now: Instant { open.now }
    var today: Day { open.today }

    func rows(_ statement: Statement) throws -> [Row] {
        try open.rows(statement)
    }

    func unseal(_ sealed: [UInt8], _ place: Place, in vault: ID<Vault>) throws -> String {
        try open.unseal(sealed, place, in: vault)
    }

    func ready(_ vaults: Set<ID<Vault>>) throws {
        try open.ready(vaults)
    }

    @discardableResult
    func run(_ statement: Statement) throws -> Int {
        try open.connection.run(statement)
    }

    func seal(_ text: String, _ place: Place, in vault: ID<Vault>) throws -> [UInt8] {
        try Seal.seal(text, place, under: open.keyring.key(of: vault))
    }

    func openVault(_ vault: ID<Vault>, kind: String, owner: ID<Person>?) throws {
        try run(CircleStatements.open(vault, kind: kind, owner: owner, at: now))
    }

    func due(_ owner: ID<Person>?, on day: Day?, why: String?) throws {
        try run(CircleStatements.due(vault, owner: owner, on: day, why: why))
    }

    func ends(on end: Day?, purgeOn purge: Day?) throws {
        try run(CircleStatements.ends(vault, on: end, purgeOn: purge))
    }

    // MARK: History

    func note(_ note: EventNote) throws -> ID<Event> {
        guard let circle = standing.vault.circle else { throw NotFound() }
        let id = ID<Event>.random()
        let codes = note.codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        try run(HistoryStatements.event(id, note, circle: circle.id, codes: codes, at: now))
        let token = try token(of: vault, period: "circle")
        let actor = try standing.actor.person.map { try self.token(of: $0.vault, period: period) }
        try run(
            HistoryStatements.tally(circle, event: note.name, codes: codes, on: today, token: token, actor: actor))
        return id
    }

    /// A person counts under another token each quarter, so that nobody can be followed across periods.
    private var period: String { "\(today.year)Q\((today.month + 2) / 3)" }

    private func token(of vault: ID<Vault>, period: String) throws -> Int64 {
        if let row = try row(HistoryStatements.token(of: vault, period: period)) { return try row.integer(0) }
        let token = ID<Vault>.random().rawValue
        try run(HistoryStatements.keepToken(token, of: vault, period: period))
        return token
    }

    // MARK: Telling

    func tell(_ people: Set<ID<Person>>, of event: ID<Event>) throws {
        guard let circle = standing.vault.circle else { return }
        for person in people.sorted() where person != standing.actor.person {
            try run(HistoryStatements.told(person, circle: circle.id, event: event, at: now))
            if try row(HistoryStatements.waitingNews(for: person)) == nil {
                try send(.O1, to: person, fields: MessageFields(path: "/"))
            }
        }
    }

    func send(_ code: MessageCode, to person: ID<Person>, fields: MessageFields) throws {
        guard let reach = try row(HistoryStatements.reach(person)), let way = try way(code, reach, of: person) else {
            return
        }
        let id = ID<Vault>.random().rawValue
        let json = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        try run(
            HistoryStatements.send(
                id, code, channel: way.channel, language: try reach.text(0),
                recipient: try seal(way.address, Place("outbox", id, "recipient"), in: .outbox),
                fields: try seal(json, Place("outbox", id, "fields"), in: .outbox), person: person, vault: vault,
                at: now))
    }

    /// How the person may be reached, checked before every message: their chosen channel, or nothing. A code goes to the
    /// phone alone: it is worth nothing beside the link in one mailbox.
    private func way(_ code: MessageCode, _ reach: Row, of person: ID<Person>) throws -> (
        channel: String, address: String
    )? {
        let email = try reach.optionalBlob(2).map {
            try unseal($0, Place("person", person.rawValue, "email"), in: person.vault)
        }
        let phone = try reach.optionalBlob(3).map {
            try unseal($0, Place("person", person.rawValue, "phone"), in: person.vault)
        }
        if code == .O3 { return phone.map { ("sms", $0) } }
        switch try reach.text(1) {
        case "email": return email.map { ("email", $0) }
        case "sms": return phone.map { ("sms", $0) }
        case "ownPage": return email.map { ("email", $0) } ?? phone.map { ("sms", $0) }
        default: return nil
        }
    }
}
