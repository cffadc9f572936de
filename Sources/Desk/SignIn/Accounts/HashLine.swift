import Dispatch
import Site

/// Runs scrypt beside the event loops, so many at a time: a crowd at the door takes turns and does not eat the memory.
package final class HashLine: Sendable {
    private let cost: PasswordHash.Cost
    private let turns: Turns
    private let queue = DispatchQueue(label: "rinnalla.scrypt", qos: .userInitiated, attributes: .concurrent)

    private init(cost: PasswordHash.Cost, width: Int, waiting: Int) {
        self.cost = cost
        turns = Turns(free: width, room: waiting)
    }

    /// Two at a time (64 MiB), 200 waiting; more are told to come again.
    package static func standing() -> HashLine { HashLine(cost: .standing, width: 2, waiting: 200) }

    /// For tests alone: hashes that protect nothing and take no time.
    package static func cheap(width: Int = 2, waiting: Int = 200) -> HashLine {
        HashLine(cost: .cheap, width: width, waiting: waiting)
    }

    /// The bytes to keep of a secret.
    ///
    /// - Throws: ``TooManyTries`` when too many wait.
    package func bytes(of secret: String) async throws -> [UInt8] {
        try await run { [cost] in try PasswordHash(of: secret, cost: cost).bytes }
    }

    /// Whether the secret is the one whose bytes were kept. With nothing kept it takes as long and answers no, so that
    /// time tells nobody which logins there are.
    func matches(_ secret: String, _ kept: [UInt8]?) async throws -> Bool {
        try await run { [cost] in
            guard let hash = kept.flatMap({ PasswordHash($0) }) else {
                _ = try PasswordHash(of: secret, cost: cost)
                return false
            }
            return try hash.matches(secret)
        }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await turns.take()
        do {
            let value = try await withCheckedThrowingContinuation { continuation in
                queue.async { continuation.resume(with: Result { try work() }) }
            }
            await turns.give()
            return value
        } catch {
            await turns.give()
            throw error
        }
    }
}

private actor Turns {
    private var free: Int
    private let room: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(free: Int, room: Int) {
        self.free = free
        self.room = room
    }

    func take() async throws {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < room else { throw TooManyTries(seconds: 10) }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
