import Core

/// Data keys in memory, at most so many. Those not used for longest go first, a half at a time: two generations, of which
/// a key that is used moves to the younger and the older is dropped when the younger is full.
struct KeyCache {
    private let half: Int
    private var young: [ID<Vault>: CachedKey] = [:]
    private var old: [ID<Vault>: CachedKey] = [:]

    /// - Parameter limit: the most entries held, at least 2.
    init(limit: Int) {
        half = max(1, limit / 2)
    }

    var count: Int { young.count + old.count }

    /// Counts as a use.
    mutating func find(_ vault: ID<Vault>) -> CachedKey {
        if let found = young[vault] { return found }
        guard let found = old[vault] else { return .unknown }
        set(found, for: vault)
        return found
    }

    mutating func set(_ key: CachedKey, for vault: ID<Vault>) {
        old[vault] = nil
        if young[vault] == nil, young.count >= half {
            old = young
            young = Dictionary(minimumCapacity: half)
        }
        young[vault] = key
    }

    /// Keeps what stands: something newer than what was read may have been set since.
    mutating func setIfUnknown(_ key: CachedKey, for vault: ID<Vault>) {
        if case .unknown = find(vault) { set(key, for: vault) }
    }
}
