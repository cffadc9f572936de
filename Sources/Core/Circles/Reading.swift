package import SQL

/// One consistent look into an open vault. What it unseals reaches the caller only after the access record is durable.
package protocol Reading {
    var standing: Standing { get }
    var now: Instant { get }
    /// Today in Helsinki.
    var today: Day { get }

    func rows(_ statement: Statement) throws -> [Row]
    /// Opens sealed bytes that belong to `vault`'s row.
    func unseal(_ sealed: [UInt8], _ place: Place, in vault: ID<Vault>) throws -> String

    /// Asks for the keys of many vaults at once, before their texts are opened one by one. Keys not yet in memory are
    /// loaded together and the body runs again.
    func ready(_ vaults: Set<ID<Vault>>) throws
}

extension Reading {
    package func row(_ statement: Statement) throws -> Row? { try rows(statement).first }

    package func unseal(_ sealed: [UInt8]?, _ place: Place, in vault: ID<Vault>) throws -> String? {
        try sealed.map { try unseal($0, place, in: vault) }
    }

    /// The vault that was granted.
    package var vault: ID<Vault> { standing.vault.id }
}

/// Where a sealed text lies. It is bound into the seal, so that a sealed value moved elsewhere does not open.
package struct Place: Sendable, Hashable {
    package let table: String
    package let row: Int64
    package let column: String

    package init(_ table: String, _ row: Int64, _ column: String) {
        self.table = table
        self.row = row
        self.column = column
    }
}
