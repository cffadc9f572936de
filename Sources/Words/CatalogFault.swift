/// What is wrong with the texts. A catalogue with a fault is not served.
package enum CatalogFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is absent or not YAML.
    case unreadable(file: String, why: String)
    /// What stands at a key is a list, an alias or nothing.
    case notText(key: String, Language, slice: String)
    /// A key is not made of ASCII letters and digits.
    case badKey(key: String, Language, slice: String)
    /// The key is in another language but not in this one.
    case missing(key: String, Language, slice: String)
    /// The placeholders differ from those of the Finnish text.
    case placeholders(key: String, Language, expected: Set<String>, found: Set<String>)
    /// Two slices define the same key.
    case twice(key: String, slices: [String])
    /// `.one` without `.other`.
    case halfPlural(key: String)

    package var description: String {
        switch self {
        case .unreadable(let file, let why): "\(file): cannot be read: \(why)"
        case .notText(let key, let language, let slice): "\(slice) \(language): \(key) has no text"
        case .badKey(let key, let language, let slice): "\(slice) \(language): \(key) is not a key"
        case .missing(let key, let language, let slice): "\(slice) \(language): \(key) is missing"
        case .placeholders(let key, let language, let expected, let found):
            "\(language): \(key) has the placeholders \(found.sorted()), Finnish has \(expected.sorted())"
        case .twice(let key, let slices): "\(key) is defined by \(slices.joined(separator: " and "))"
        case .halfPlural(let key): "\(key).one has no \(key).other"
        }
    }
}
