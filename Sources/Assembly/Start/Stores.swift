package import Core
import Foundation
package import Gate
import PostgresEngine
package import SQL
import SQLiteEngine
import Schema

/// The opened and migrated databases of an installation, and its root key.
package struct Stores: Sendable {
    package let data: any Engine
    package let keys: any Engine
    package let root: RootKey
    /// What opening applied, by file name.
    package let applied: [String]

    /// Opens data and keys, applies what they lack, and reads the root key.
    ///
    /// - Throws: ``EngineFailure``, ``MigrationFailure`` (a database of a newer version is left untouched),
    ///   ``RootKeyFault``.
    package static func open(_ installation: Installation, clock: any Clock) async throws -> Stores {
        let root = try RootKeyPlaces.root(installation.rootKey)
        let data = try engine(installation.data)
        do {
            let keys = try engine(installation.keys)
            let now = clock.now().milliseconds
            let applied =
                try await Migrator(set: .data).migrate(data, at: now) + Migrator(set: .keys).migrate(keys, at: now)
            return Stores(data: data, keys: keys, root: root, applied: applied.map(\.file))
        } catch {
            await data.close()
            throw error
        }
    }

    package func close() async {
        await data.close()
        await keys.close()
    }

    private static func engine(_ place: StorePlace) throws -> any Engine {
        switch place {
        case .file(let path): try SQLiteEngine(path: path)
        case .postgres(let conninfo): PostgresEngine(conninfo: conninfo)
        }
    }
}

/// Finds root keys by where the operator said they lie.
package enum RootKeyPlaces {
    /// - Throws: ``RootKeyFault``.
    package static func root(_ place: RootKeyPlace) throws(RootKeyFault) -> RootKey {
        switch place {
        case .file(let path): try RootKey(file: path)
        case .command(let command, _): try RootKey(command: command)
        }
    }

    /// While keys are being rotated by another process, some are wrapped under a root key that this one was not given:
    /// it is looked for among the `.key` files beside ours, or printed by the other command.
    package static func finder(_ place: RootKeyPlace) -> @Sendable (_ name: String) -> RootKey? {
        { name in
            switch place {
            case .file(let path): beside(path).first { $0.name == name }
            case .command(_, let other): other.flatMap { try? RootKey(command: $0) }
            }
        }
    }

    private static func beside(_ path: String) -> [RootKey] {
        let folder = DiskLook.folder(of: path)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".key") }.sorted().compactMap { try? RootKey(file: "\(folder)/\($0)") }
    }
}
