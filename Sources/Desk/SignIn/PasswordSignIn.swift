package import Core
import SQL
package import Site

extension SignInDesk {
    /// The first step: login and password.
    ///
    /// - Returns: a session that opens nothing but the second step; nil when they do not belong together.
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    package func password(
        _ login: String, _ password: String, from origin: Origin, at now: Instant
    ) async throws -> NewSession? {
        let index = index(login)
        let account = try await data.read { try FoundAccount($0.row(AccountStatements.find(login: index))) }
        let (own, shared) = subjects(login, account?.id, origin)
        try await throttle.begin(own + shared, at: now)
        let isRight = try await hashes.matches(password, account?.password)
        guard isRight, let account else { return nil }
        try await throttle.succeeded(own: own, shared: shared)
        let session = NewSession(
            person: account.person, way: .account(account.id), level: .password, device: origin.browser, at: now)
        try await sessions.open(session)
        return session
    }

    /// A known device counts for itself alone; from elsewhere the login with the address, the address, and the login count.
    private func subjects(
        _ login: String, _ account: ID<Account>?, _ origin: Origin
    ) -> (own: [Throttle.Subject], shared: [Throttle.Subject]) {
        if let device = KnownDevice(origin.device, secrets), device.account == account {
            return ([throttle.subject("device", device.nonce, .pair)], [])
        }
        let plain = SignInDesk.plain(login)
        return (
            [throttle.subject("pair", "\(origin.peer) \(plain)", .pair)],
            [throttle.subject("address", origin.peer, .address), throttle.subject("login", plain, .login)]
        )
    }

    /// A new password in place of the old one; every other session of the account ends.
    ///
    /// - Returns: false when the old one is not right.
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    func change(
        _ old: String, to new: String, for visitor: Visitor, from origin: Origin, at now: Instant
    ) async throws -> Bool {
        guard let account = try await account(of: visitor) else { return false }
        let subject = throttle.subject("change", "\(account.id)", .pair)
        try await throttle.begin([subject], at: now)
        guard try await hashes.matches(old, account.password) else { return false }
        let kept = try await hashes.bytes(of: new)
        try await data.write { connection in
            try connection.run(AccountStatements.password(account.id, kept))
            try connection.run(SessionStatements.endOthers(of: account.person, but: visitor.session, at: now))
        }
        try await throttle.succeeded(own: [subject], shared: [])
        return true
    }

    /// Whether the account behind a session has a second factor yet.
    func hasFactor(_ visitor: Visitor) async throws -> Bool {
        try await account(of: visitor)?.factor != nil
    }

    func account(of visitor: Visitor) async throws -> FoundAccount? {
        guard case .account(let id) = visitor.way else { return nil }
        return try await data.read { try FoundAccount($0.row(AccountStatements.find(id))) }
    }
}
