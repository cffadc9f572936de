package import Core
package import SQL
package import Site

/// A client's personal card, printed once and handed over face to face: a code and a number of six digits.
package struct NewCard: Sendable {
    /// As printed: `4F7K 9QXM 2HTR`.
    package let code: String
    /// Six digits, on another slip than the code.
    package let pin: String
    let index: [UInt8]
    let pinHash: [UInt8]

    /// The rows to run inside the change that gives the card: earlier cards of the person end.
    ///
    /// - Parameter until: the card's end, at the latest the circle's.
    package func statements(for person: ID<Person>, in vault: ID<Vault>?, at now: Instant, until: Instant)
        -> [Statement]
    {
        [
            "UPDATE link SET ended_at = \(now) WHERE person = \(person) AND kind = 'card' AND ended_at IS NULL",
            """
            INSERT INTO link (id, kind, token_hash, person, vault, pin, created_at, ends_at)
            VALUES (\(ID<Link>.random()), 'card', \(index), \(person), \(vault.map(\.rawValue)), \(pinHash), \(now), \(until))
            """,
        ]
    }
}

extension SignInDesk {
    /// Characters of a card's code: 60 bits.
    static let cardLength = 12
    static let pinLength = 6

    /// Makes a card. Slow (scrypt), so it is made before the change that gives it.
    package func newCard() async throws -> NewCard {
        let code = ReadableCode.fresh(Self.cardLength)
        var source = SystemRandomNumberGenerator()
        let pin = String((0..<Self.pinLength).map { _ in Character(String(Int.random(in: 0...9, using: &source))) })
        return NewCard(
            code: code.printed, pin: pin, index: cardIndex(code), pinHash: try await hashes.bytes(of: pin))
    }

    /// Opens the client's own pages with the card.
    ///
    /// - Returns: nil when the code and the number do not belong together, or the card has ended.
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    package func card(_ typed: String, pin: String, from origin: Origin, at now: Instant) async throws -> NewSession? {
        let code = ReadableCode(typed, count: Self.cardLength)
        let index = code.map(cardIndex)
        let own = [throttle.subject("card", code?.plain ?? "none", .card)]
        let shared = [throttle.subject("address", origin.peer, .address)]
        try await throttle.begin((code == nil ? [] : own) + shared, at: now)
        let card = try await data.read { connection in
            try index.flatMap { try FoundCard(connection.row(FoundCard.find($0, at: now))) }
        }
        let isRight = try await hashes.matches(pin.filter { $0 != " " }, card?.pin)
        guard isRight, let card else { return nil }
        try await throttle.succeeded(own: own, shared: shared)
        let session = NewSession(
            person: card.person, way: .card(card.id), level: .full, device: origin.browser, at: now, until: card.endsAt)
        try await sessions.open(session)
        return session
    }

    private func cardIndex(_ code: ReadableCode) -> [UInt8] { secrets.login.mark("card \(code.plain)") }
}

private struct FoundCard: Sendable {
    let id: ID<Link>
    let person: ID<Person>
    let pin: [UInt8]
    let endsAt: Instant?

    init?(_ row: Row?) throws {
        guard let row else { return nil }
        id = ID(rawValue: try row.integer(0))
        person = ID(rawValue: try row.integer(1))
        pin = try row.blob(2)
        endsAt = try row.optionalInteger(3).map(Instant.init(milliseconds:))
    }

    static func find(_ index: [UInt8], at now: Instant) -> Statement {
        """
        SELECT id, person, pin, ends_at FROM link
        WHERE token_hash = \(index) AND kind = 'card' AND pin IS NOT NULL AND ended_at IS NULL
            AND (ends_at IS NULL OR ends_at > \(now))
        """
    }
}
