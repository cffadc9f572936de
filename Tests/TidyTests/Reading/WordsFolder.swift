import Yams

/// One slice's texts as they lie in a folder: language → key → text.
struct WordsFolder: Sendable {
    static let languages = ["fi", "sv", "en"]

    let path: String
    let texts: [String: [String: String]]
    let faults: [Complaint]

    init(path: String, files: [String: String]) {
        var texts: [String: [String: String]] = [:]
        var faults: [Complaint] = []
        for language in Self.languages {
            let file = "\(path)/\(language).yml"
            do {
                let node = try files[language].flatMap { try Yams.compose(yaml: $0) }
                texts[language] = node.map { Self.flat($0, under: "") } ?? [:]
                if files[language] == nil { faults.append(Complaint(file, "is missing")) }
            } catch {
                faults.append(Complaint(file, "cannot be read: \(error)"))
            }
        }
        self.path = path
        self.texts = texts
        self.faults = faults
    }

    var keys: Set<String> { texts.values.reduce(into: []) { $0.formUnion($1.keys) } }

    private static func flat(_ node: Node, under prefix: String) -> [String: String] {
        switch node {
        case .scalar(let scalar): return [prefix: scalar.string]
        case .mapping(let mapping):
            return mapping.reduce(into: [:]) { texts, pair in
                let name = pair.key.scalar?.string ?? ""
                texts.merge(flat(pair.value, under: prefix.isEmpty ? name : "\(prefix).\(name)")) { first, _ in first }
            }
        default: return [prefix: ""]
        }
    }

    /// Every folder of `Sources` with a text file in it.
    static let all: [WordsFolder] = {
        let files = Checkout.sources.filter { $0.path.hasSuffix(".yml") && languages.contains($0.name) }
        return Dictionary(grouping: files) { $0.folders.joined(separator: "/") }
            .sorted { $0.key < $1.key }
            .map { path, files in
                WordsFolder(path: path, files: Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first })
            }
    }()
}
