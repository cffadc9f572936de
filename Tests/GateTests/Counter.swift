import Synchronization

/// A number that many tasks change.
final class Counter: Sendable {
    private let number: Atomic<Int>

    init(_ start: Int = 0) {
        number = Atomic(start)
    }

    var value: Int { number.load(ordering: .relaxed) }

    func add(_ more: Int = 1) {
        number.wrappingAdd(more, ordering: .relaxed)
    }

    /// - Returns: false when nothing is left.
    func takeOne() -> Bool {
        number.wrappingSubtract(1, ordering: .relaxed).newValue >= 0
    }
}
