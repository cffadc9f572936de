import Crypto
import Core
import SQL

/// Some keys are not in memory yet: the gate loads them and runs the body again.
struct KeysMissing: Error {
    let vaults: Set<ID<Vault>>
}

/// A granted look: one transaction, one standing, keys at hand.
struct OpenVault: Reading {
    let connection: any Connection
    let standing: Standing
    let keyring: Keyring
    let now: Instant
    let today: Day
    /// Only where nothing is written.
    var memory: RowMemory?

    func rows(_ statement: Statement) throws -> [Row] {
        guard let memory else { return try connection.rows(statement) }
        return try memory.rows(statement) { try connection.rows(statement) }
    }

    func unseal(_ sealed: [UInt8], _ place: Place, in vault: ID<Vault>) throws -> String {
        guard let memory else { return try keyring.unseal(sealed, place, in: vault) }
        return try memory.text(place) { try keyring.unseal(sealed, place, in: vault) }
    }

    func ready(_ vaults: Set<ID<Vault>>) throws {
        let missing = vaults.filter { keyring.isUnknown($0) }
        guard missing.isEmpty else { throw KeysMissing(vaults: missing) }
    }
}

extension Keyring {
    /// - Throws: ``KeysMissing`` when the key has to be loaded first, ``NotFound`` when it has been destroyed.
    func key(of vault: ID<Vault>) throws -> SymmetricKey {
        switch cached(vault) {
        case .key(let key): return key
        case .destroyed: throw NotFound()
        case .unknown: throw KeysMissing(vaults: [vault])
        }
    }

    func unseal(_ sealed: [UInt8], _ place: Place, in vault: ID<Vault>) throws -> String {
        try Seal.open(sealed, place, under: key(of: vault))
    }

    func isUnknown(_ vault: ID<Vault>) -> Bool {
        if case .unknown = cached(vault) { return true }
        return false
    }
}
