import Synchronization

/// The root keys of this process: the one that wraps, and those that only unwrap while keys are being rewrapped.
final class RootKeys: Sendable {
    private struct Known {
        var wrapping: RootKey
        var all: [String: RootKey]
    }

    private let known: Mutex<Known>
    private let find: @Sendable (_ name: String) -> RootKey?

    init(wrapping: RootKey, others: [RootKey], find: @escaping @Sendable (_ name: String) -> RootKey?) {
        let all = (others + [wrapping]).map { ($0.name, $0) }
        known = Mutex(Known(wrapping: wrapping, all: Dictionary(all) { _, last in last }))
        self.find = find
    }

    var wrapping: RootKey { known.withLock { $0.wrapping } }

    /// From now on keys are wrapped under `root`; the earlier ones still unwrap.
    func wrap(under root: RootKey) {
        known.withLock {
            $0.wrapping = root
            $0.all[root.name] = root
        }
    }

    /// A name not heard before is looked for once more, so that another process may rotate while this one serves.
    ///
    /// - Throws: ``KeyringFault/rootMissing(name:)``.
    func named(_ name: String) throws(KeyringFault) -> RootKey {
        if let root = known.withLock({ $0.all[name] }) { return root }
        guard let root = find(name), root.name == name else { throw .rootMissing(name: name) }
        known.withLock { $0.all[name] = root }
        return root
    }
}
