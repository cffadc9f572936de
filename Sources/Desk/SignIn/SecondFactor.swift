package import Core
import Gate
import SQL
package import Site

extension SignInDesk {
    /// Recovery codes of an account, each good for once.
    static let recoveryCount = 10
    /// Characters of one: 60 bits.
    static let recoveryLength = 12

    /// The second step: a code of the app, or a recovery code.
    ///
    /// - Returns: a whole session in place of the halfway one, which has ended; nil when the code is not right.
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    package func secondFactor(
        _ code: String, for visitor: Visitor, from origin: Origin, at now: Instant
    ) async throws -> NewSession? {
        guard let account = try await account(of: visitor), let factor = account.factor else { return nil }
        let subject = factorSubject(account.id, origin)
        try await throttle.begin([subject], at: now)
        guard try await isUsed(code, account, factor, at: now) else { return nil }
        try await throttle.succeeded(own: [subject], shared: [])
        return try await whole(visitor, account, origin, now)
    }

    private func isUsed(_ code: String, _ account: FoundAccount, _ factor: [UInt8], at now: Instant) async throws
        -> Bool
    {
        if let recovery = ReadableCode(code, count: Self.recoveryLength) {
            let hash = recoveryHash(account.id, recovery)
            return try await data.write { try $0.run(RecoveryStatements.use(account.id, hash, at: now)) == 1 }
        }
        let secret = try Seal.open(factor, FoundAccount.place(account.id), under: secrets.factor)
        guard let bytes = Base64URL.bytes(secret),
            let step = TimeCode(secret: bytes).acceptedStep(code, at: now, after: account.lastStep)
        else { return false }
        return try await data.write { try $0.run(AccountStatements.use(account.id, step: step)) == 1 }
    }

    private func whole(
        _ visitor: Visitor, _ account: FoundAccount, _ origin: Origin, _ now: Instant
    ) async throws -> NewSession {
        let session = NewSession(
            person: account.person, way: .account(account.id), level: .full, device: origin.browser, at: now)
        try await data.write { connection in
            try connection.run(SessionStatements.end(visitor.session, at: now))
            try connection.run(session.statement)
        }
        return session
    }

    /// Where guessing codes is counted: the account tried from one address, or its known device.
    private func factorSubject(_ account: ID<Account>, _ origin: Origin) -> Throttle.Subject {
        if let device = KnownDevice(origin.device, secrets), device.account == account {
            return throttle.subject("factor device", device.nonce, .pair)
        }
        return throttle.subject("factor", "\(account)", .pair)
    }

    private func recoveryHash(_ account: ID<Account>, _ code: ReadableCode) -> [UInt8] {
        secrets.login.mark("recovery \(account) \(code.plain)")
    }

    // MARK: Enrolment

    /// A secret offered to a session that has none yet, sealed so that it can lie in the page's form until it is proved.
    func offer(_ visitor: Visitor) throws -> (code: TimeCode, sealed: String) {
        let code = TimeCode.fresh()
        let sealed = try Seal.seal(Base64URL.text(code.secret), Self.offerPlace(visitor), under: secrets.factor)
        return (code, Base64URL.text(sealed))
    }

    /// The offered secret back from the form; nil when it is not of this session.
    func offered(_ sealed: String, _ visitor: Visitor) -> TimeCode? {
        guard let bytes = Base64URL.bytes(sealed),
            let secret = try? Seal.open(bytes, Self.offerPlace(visitor), under: secrets.factor)
        else { return nil }
        return Base64URL.bytes(secret).map(TimeCode.init(secret:))
    }

    private static func offerPlace(_ visitor: Visitor) -> Place { Place("session", visitor.session.rawValue, "offer") }

    /// Takes the secret into use once its code has been shown to work.
    ///
    /// - Returns: a whole session and the recovery codes, which are shown this once; nil when the code is not right.
    /// - Throws: ``TooManyTries``, ``EngineFailure``.
    func enrol(
        _ factor: TimeCode, code: String, for visitor: Visitor, from origin: Origin, at now: Instant
    ) async throws -> (session: NewSession, codes: [ReadableCode])? {
        guard let account = try await account(of: visitor), account.factor == nil else { return nil }
        try await throttle.begin([factorSubject(account.id, origin)], at: now)
        guard let step = factor.acceptedStep(code, at: now, after: 0) else { return nil }
        let sealed = try Seal.seal(Base64URL.text(factor.secret), FoundAccount.place(account.id), under: secrets.factor)
        let codes = (0..<Self.recoveryCount).map { _ in ReadableCode.fresh(Self.recoveryLength) }
        let hashes = codes.map { recoveryHash(account.id, $0) }
        let isEnrolled = try await data.write { connection in
            guard try connection.run(AccountStatements.enrol(account.id, factor: sealed, step: step)) == 1 else {
                return false
            }
            try SignInDesk.keep(hashes, of: account.id, in: connection)
            return true
        }
        guard isEnrolled else { return nil }
        try await throttle.succeeded(own: [factorSubject(account.id, origin)], shared: [])
        return (try await whole(visitor, account, origin, now), codes)
    }

    /// New recovery codes; the earlier ones stop working.
    func renewRecovery(_ account: ID<Account>) async throws -> [ReadableCode] {
        let codes = (0..<Self.recoveryCount).map { _ in ReadableCode.fresh(Self.recoveryLength) }
        let hashes = codes.map { recoveryHash(account, $0) }
        try await data.write { try SignInDesk.keep(hashes, of: account, in: $0) }
        return codes
    }

    private static func keep(_ hashes: [[UInt8]], of account: ID<Account>, in connection: any Connection) throws {
        try connection.run(RecoveryStatements.forget(account))
        for hash in hashes { try connection.run(RecoveryStatements.keep(account, hash)) }
    }
}
