import Core
import Gate
import SQL
import Site

/// What must hold for visitors to be let in; `/readyz` asks each.
enum ReadyChecks {
    static func all(_ open: OpenInstallation) -> [ReadyCheck] {
        [
            ReadyCheck("data") { _ = try await open.stores.data.read { try $0.row("SELECT 1") } },
            ReadyCheck("keys") { _ = try await open.stores.keys.read { try $0.row("SELECT 1") } },
            ReadyCheck("trace") {
                try await open.gate.keyring.load([.trace])
                guard case .key = open.gate.keyring.cached(.trace) else { throw StrangeKeys() }
            },
        ]
    }
}
