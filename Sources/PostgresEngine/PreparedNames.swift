import CPostgres

/// The statements a connection keeps prepared on the server. The types belong to the key: a NULL has none.
struct PreparedNames {
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    struct Place {
        let key: Key
        let name: String
        let isNew: Bool
    }

    /// Later texts run unprepared.
    private static let most = 500

    private var names: [Key: String] = [:]

    /// - Returns: nil when the statement is not worth a place.
    func place(of text: String, _ types: [Oid]) -> Place? {
        let key = Key(text: text, types: types)
        if let name = names[key] { return Place(key: key, name: name, isNew: false) }
        guard names.count < Self.most else { return nil }
        return Place(key: key, name: "rinnalla_\(names.count)", isNew: true)
    }

    mutating func keep(_ place: Place) {
        names[place.key] = place.name
    }

    mutating func forget() {
        names = [:]
    }
}
