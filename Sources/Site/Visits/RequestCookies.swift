/// The cookies of a request, by name. A name that comes twice is not believed at all.
package struct RequestCookies: Sendable {
    private let values: [String: String]

    init(_ header: String?) {
        var values: [String: String] = [:]
        var twice: Set<String> = []
        for pair in (header ?? "").split(separator: ";").prefix(50) {
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let name = String(parts[0])
            if values.updateValue(String(parts[1]), forKey: name) != nil { twice.insert(name) }
        }
        self.values = values.filter { !twice.contains($0.key) }
    }

    package subscript(_ name: String) -> String? { values[name] }
}
