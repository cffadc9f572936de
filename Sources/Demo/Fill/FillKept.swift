import Synchronization

/// What a transaction's body found, carried out of it. The body may run again; the last time counts.
final class FillKept<Kept: Sendable>: Sendable {
    private let kept = Mutex<Kept?>(nil)

    var value: Kept? { kept.withLock { $0 } }

    func keep(_ value: Kept) { kept.withLock { $0 = value } }
}
