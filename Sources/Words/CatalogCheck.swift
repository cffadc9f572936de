/// Whether three languages say the same: the same keys, the same placeholders, whole plurals.
enum CatalogCheck {
    /// What `Words.count` fills by itself; the languages need not use the same of them.
    static let countNames: Set<String> = ["n", "word", "Word"]

    static func faults(of shelf: Shelf) -> [CatalogFault] {
        shelf.owners.sorted { $0.key < $1.key }.flatMap { key, slice in
            missing(key, slice, shelf) + placeholders(key, shelf) + plural(key, shelf)
        }
    }

    private static func missing(_ key: String, _ slice: String, _ shelf: Shelf) -> [CatalogFault] {
        Language.allCases.filter { shelf.texts[$0]?[key] == nil }.map { .missing(key: key, $0, slice: slice) }
    }

    private static func placeholders(_ key: String, _ shelf: Shelf) -> [CatalogFault] {
        let present = Language.allCases.compactMap { language in
            shelf.texts[language]?[key].map { (language, compared($0.names, key)) }
        }
        guard let expected = present.first?.1 else { return [] }
        return present.filter { $0.1 != expected }
            .map { .placeholders(key: key, $0.0, expected: expected, found: $0.1) }
    }

    private static func compared(_ names: Set<String>, _ key: String) -> Set<String> {
        key.hasSuffix(".one") || key.hasSuffix(".other") ? names.subtracting(countNames) : names
    }

    private static func plural(_ key: String, _ shelf: Shelf) -> [CatalogFault] {
        guard key.hasSuffix(".one") else { return [] }
        let stem = String(key.dropLast(4))
        return shelf.owners["\(stem).other"] == nil ? [.halfPlural(key: stem)] : []
    }
}
