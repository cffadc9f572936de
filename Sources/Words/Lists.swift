extension Words {
    /// `a, b ja c`; nothing for none.
    package func list(_ items: [String]) -> String { joined(items, by: self("list.and")) }

    /// `a, b tai c`.
    package func choices(_ items: [String]) -> String { joined(items, by: self("list.or")) }

    private func joined(_ items: [String], by word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
    }
}
