/// All texts of an installation in three languages. Made once at start from the slices' folders, then only read.
package final class Catalog: Sendable {
    private let texts: [Language: [String: Text]]
    private let found: [CatalogFault]

    /// Reads the shared texts and those of the slices. Never fails: what is wrong is in `faults()`.
    package init(_ slices: [Slice]) {
        var shelf = Shelf()
        for slice in [.shared] + slices { shelf.add(slice) }
        texts = shelf.texts
        found = shelf.faults + CatalogCheck.faults(of: shelf)
    }

    /// Everything wrong with the texts; an installation with any refuses to start, and a test says which.
    package func faults() -> [CatalogFault] { found }

    /// Every key, sorted.
    package var keys: [String] {
        Set(texts.values.flatMap(\.keys)).sorted()
    }

    /// One language's view.
    package func words(_ language: Language) -> Words {
        Words(language, texts[language] ?? [:])
    }
}

/// The texts while they are being gathered.
struct Shelf {
    private(set) var texts: [Language: [String: Text]] = [:]
    private(set) var owners: [String: String] = [:]
    private(set) var faults: [CatalogFault] = []

    mutating func add(_ slice: Slice) {
        var keys: Set<String> = []
        for language in Language.allCases {
            let file = TextFile(slice, language)
            faults += file.faults
            keys.formUnion(file.texts.keys)
            texts[language, default: [:]].merge(file.texts) { first, _ in first }
        }
        for key in keys.sorted() {
            if let owner = owners[key] {
                faults.append(.twice(key: key, slices: [owner, slice.name]))
            } else {
                owners[key] = slice.name
            }
        }
    }
}
