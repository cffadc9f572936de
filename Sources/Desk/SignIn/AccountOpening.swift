package import Core
import Crypto
import Foundation
package import SQL
package import Site

/// A one-time link by which a person chooses their own login and password: the only way an account comes to be. Nobody
/// else ever knows the password, and there are no default accounts.
package struct Welcome: Sendable {
    /// For the address (`/welcome/{token}`), shown once.
    package let token: LinkToken
    /// The row to run inside the change that gives it.
    package let statement: Statement

    /// Hours it is good for.
    package static let hours = 72

    package init?(for person: ID<Person>, at now: Instant) {
        let text = Base64URL.text(RandomBytes.make(32))
        guard let token = LinkToken(pathText: text) else { return nil }
        self.token = token
        statement = """
            INSERT INTO link (id, kind, token_hash, person, created_at, ends_at)
            VALUES (\(ID<Link>.random()), 'once', \(Welcome.hash(token)), \(person), \(now),
                \(now.adding(minutes: Welcome.hours * 60)))
            """
    }

    static func hash(_ token: LinkToken) -> [UInt8] { [UInt8](SHA256.hash(data: Data(token.pathText.utf8))) }

    static func find(_ token: LinkToken, at now: Instant) -> Statement {
        """
        SELECT person FROM link
        WHERE token_hash = \(hash(token)) AND kind = 'once' AND ended_at IS NULL AND ends_at > \(now)
        """
    }

    static func use(_ token: LinkToken, at now: Instant) -> Statement {
        "UPDATE link SET ended_at = \(now) WHERE token_hash = \(hash(token)) AND ended_at IS NULL AND ends_at > \(now)"
    }
}

extension SignInDesk {
    /// Whom a welcome is for; nil when it has been used or has ended.
    func welcomed(_ token: LinkToken, at now: Instant) async throws -> ID<Person>? {
        try await data.read { try $0.row(Welcome.find(token, at: now)).map { ID(rawValue: try $0.integer(0)) } }
    }

    enum Opened: Sendable {
        case session(NewSession)
        case loginTaken
        case gone
    }

    /// Opens the account, or renews it: a person who has one gets a new login, password and second factor, and every
    /// session of the old ones ends.
    func open(
        _ token: LinkToken, login: String, password: String, from origin: Origin, at now: Instant
    ) async throws -> Opened {
        let kept = try await hashes.bytes(of: password)
        let index = index(login)
        return try await data.write { connection in
            guard let row = try connection.row(Welcome.find(token, at: now)) else { return .gone }
            let person = ID<Person>(rawValue: try row.integer(0))
            let old = try connection.row(AccountStatements.find(person: person)).map {
                ID<Account>(rawValue: try $0.integer(0))
            }
            let holder = try FoundAccount(connection.row(AccountStatements.find(login: index)))
            guard holder == nil || holder?.id == old else { return .loginTaken }
            let account = old ?? .random()
            if let old {
                try connection.run(AccountStatements.renew(old, login: index, password: kept))
                try connection.run(SessionStatements.endAll(of: old, at: now))
                try connection.run(RecoveryStatements.forget(old))
            } else {
                try connection.run(AccountStatements.open(account, person, login: index, password: kept, at: now))
            }
            try connection.run(Welcome.use(token, at: now))
            let session = NewSession(
                person: person, way: .account(account), level: .password, device: origin.browser, at: now)
            try connection.run(session.statement)
            return .session(session)
        }
    }

    /// Closes an account: its sessions end in the same transaction.
    package func close(_ account: ID<Account>, at now: Instant) async throws {
        try await data.write { connection in
            try connection.run(AccountStatements.close(account, at: now))
            try connection.run(SessionStatements.endAll(of: account, at: now))
        }
    }

    /// What an account's row holds for a login and a password, for those who fill a database (the demo, the bench).
    package func kept(login: String, password: String) async throws -> (index: [UInt8], password: [UInt8]) {
        (index(login), try await hashes.bytes(of: password))
    }
}
