package import Core
package import Crypto
package import Gate
package import Words

/// An installation with its databases open, its keys at hand and its gate in place. What every command begins with.
package struct OpenInstallation: Sendable {
    package let installation: Installation
    package let stores: Stores
    package let gate: Gate
    package let catalog: Catalog
    package let clock: any Clock
    /// What the site's own secrets are derived from.
    package let siteKey: SymmetricKey

    /// Opens, migrates, and makes the first keys. Reads no table from end to end, however full the database is.
    ///
    /// - Parameter chain: the chain of access records this process writes; one process at a time a chain.
    /// - Throws: ``RootKeyFault``, ``EngineFailure``, ``MigrationFailure``, ``KeyringFault``, ``StrangeKeys``,
    ///   ``CatalogFaults``.
    package static func open(
        _ installation: Installation, chain: Chain, clock: any Clock = SystemClock()
    ) async throws -> OpenInstallation {
        let catalog = Catalog(Slices.words)
        guard catalog.faults().isEmpty else { throw CatalogFaults(faults: catalog.faults()) }
        let stores = try await Stores.open(installation, clock: clock)
        do {
            let keyring = Keyring(
                engine: stores.keys, root: stores.root, clock: clock, find: RootKeyPlaces.finder(installation.rootKey))
            try await HouseVaults.settle(keyring, stores.data, at: clock.now())
            let gate = Gate(
                data: stores.data, keyring: keyring, trace: Trace(chain: chain.name(on: installation.server)),
                clock: clock)
            try await RegistrationSettings.keep(installation, gate)
            guard case .key(let siteKey) = keyring.cached(HouseVaults.site) else { throw StrangeKeys() }
            return OpenInstallation(
                installation: installation, stores: stores, gate: gate, catalog: catalog, clock: clock,
                siteKey: siteKey)
        } catch {
            await stores.close()
            throw error
        }
    }

    package func close() async { await stores.close() }
}

/// Which chain of access records a process writes. A server has its own; a command beside it another, since one chain
/// has one writer at a time.
package enum Chain: Sendable {
    case server, command

    func name(on server: String) -> String {
        switch self {
        case .server: server
        case .command: server + ".command"
        }
    }
}

/// The texts are not in order; nothing is served with a fault in them.
package struct CatalogFaults: Error, CustomStringConvertible {
    package let faults: [CatalogFault]
    private static let told = 20

    package var description: String {
        let more = faults.count > CatalogFaults.told ? ["  and \(faults.count - CatalogFaults.told) more"] : []
        let lines = faults.prefix(CatalogFaults.told).map { "  \($0)" } + more
        return "The texts are not in order; install the program again:\n" + lines.joined(separator: "\n")
    }
}
