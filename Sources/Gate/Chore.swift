/// Work that the clock does, again and again, in small bites: terms that end, circles to purge, messages to send.
///
/// Two servers may run the same chore at once; each bite is one transaction that checks its own ground.
package protocol Chore: Sendable {
    /// For the log and the metrics, lowerCamelCase.
    var name: String { get }

    /// Does what is due now.
    /// - Returns: how many things it did. 0 means nothing was due.
    func run(_ gate: Gate) async throws -> Int
}
