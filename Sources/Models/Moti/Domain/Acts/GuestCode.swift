package import Core
import SQL

/// Six digits that open what a guest's link alone does not: read aloud by whoever asked, or sent as O3. Kept sealed under the
/// circle's key in `link.code_hash`, so that neither the database nor its copies give it away.
package enum GuestCode {
    package static let digits = 6
    package static let validMinutes = 10
    /// Wrong tries before the link is shut for ``shutMinutes``.
    package static let tries = 5
    package static let shutMinutes = 30

    /// Puts a new code on a link: tries begin anew.
    package static func put(_ code: String, on link: ID<Link>, _ change: any Change) throws {
        let sealed = try change.seal(code, Place("link", link.rawValue, "code_hash"), in: change.vault)
        try change.run(
            """
            UPDATE link SET code_hash = \(sealed), code_until = \(change.now.adding(minutes: validMinutes)),
                code_tries = 0
            WHERE id = \(link)
            """)
    }

    /// Whether what was typed is the link's code and the code is still valid. Says nothing of tries and shutting.
    package static func matches(_ typed: String, _ link: ID<Link>, _ reading: any Reading) throws -> Bool {
        let row = try reading.row(
            "SELECT code_hash FROM link WHERE id = \(link) AND code_until > \(reading.now) AND code_hash IS NOT NULL")
        guard let row else { return false }
        let code = try reading.unseal(row.blob(0), Place("link", link.rawValue, "code_hash"), in: reading.vault)
        return code == typed.filter { ("0"..."9").contains($0) }
    }

    static func links(of seat: ID<Seat>, at now: Instant) -> Statement {
        """
        SELECT id FROM link
        WHERE seat = \(seat) AND kind = 'guest' AND ended_at IS NULL AND (ends_at IS NULL OR ends_at > \(now))
        """
    }
}

/// The convener reads a code aloud to a guest on the phone. Whoever carries the circle may.
package struct GiveGuestCode: MotiAct {
    package let invitation: ID<Invitation>
    private let code: String

    package init(_ invitation: ID<Invitation>, code: String) {
        self.invitation = invitation
        self.code = code
    }

    package let name = "giveCode"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        // Also after the meeting: the seat stays as long as its line does.
        let asked = try acts.records.invitations().last { $0.id == invitation && $0.state != .draft }
        guard let seat = asked?.seat, acts.facts.seat(seat) != nil else { throw MotiRecordsMissing() }
        let links = try change.rows(GuestCode.links(of: seat, at: change.now))
        guard !links.isEmpty else { throw Refusals([MotiRefusal(.seatEnded)]) }
        for row in links { try GuestCode.put(code, on: row.id(0), change) }
        try acts.edited("code", item: invitation.rawValue)
    }
}
