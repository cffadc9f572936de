import Core
import Crypto
import Foundation
import SQL

@testable import Gate

extension Keyring {
    /// The bytes of a key in memory; nil when destroyed or not known.
    func bytes(_ vault: ID<Vault>) -> [UInt8]? {
        guard case .key(let key) = cached(vault) else { return nil }
        return key.withUnsafeBytes { Array($0) }
    }

    func isDestroyed(_ vault: ID<Vault>) -> Bool {
        if case .destroyed = cached(vault) { true } else { false }
    }

    func isForgotten(_ vault: ID<Vault>) -> Bool {
        if case .unknown = cached(vault) { true } else { false }
    }
}

extension ID where Of == Vault {
    static func some(_ count: Int) -> [ID<Vault>] {
        (0..<count).map { _ in .random() }
    }
}

/// A folder of its own that goes with the test.
struct Folder: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("rinnalla-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

/// An engine whose writes fail after so many.
final class StoppingEngine: Engine {
    private let engine: any Engine
    private let left: Counter

    init(_ engine: any Engine, after writes: Int) {
        self.engine = engine
        left = Counter(writes)
    }

    var dialect: Dialect { engine.dialect }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await engine.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        guard left.takeOne() else { throw EngineFailure.storage("The disk is full.") }
        return try await engine.write(body)
    }

    func emptyLog() async throws -> Bool { try await engine.emptyLog() }

    func close() async { await engine.close() }
}
