import Foundation
import Yams

/// One language of one slice: nested keys flattened to `a.b.c`, every value a text. No type is guessed (`no: Ei` is a key `no`).
struct TextFile {
    private(set) var texts: [String: Text] = [:]
    private(set) var faults: [CatalogFault] = []

    private let slice: String
    private let language: Language

    init(_ slice: Slice, _ language: Language) {
        self.slice = slice.name
        self.language = language
        let file = slice.folder.appendingPathComponent("\(language.code).yml")
        do {
            let source = try String(contentsOf: file, encoding: .utf8)
            if let root = try Yams.compose(yaml: source) { read(root, under: "") }
        } catch {
            faults.append(.unreadable(file: "\(slice.name)/\(file.lastPathComponent)", why: "\(error)"))
        }
    }

    private mutating func read(_ node: Node, under prefix: String) {
        switch node {
        case .scalar(let scalar) where !prefix.isEmpty && !scalar.string.isEmpty:
            texts[prefix] = Text(scalar.string)
        case .mapping(let mapping):
            for (name, value) in mapping { read(name, value, under: prefix) }
        default:
            faults.append(.notText(key: prefix, language, slice: slice))
        }
    }

    private mutating func read(_ name: Node, _ value: Node, under prefix: String) {
        let name = name.scalar?.string ?? ""
        let key = prefix.isEmpty ? name : "\(prefix).\(name)"
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            faults.append(.badKey(key: key, language, slice: slice))
            return
        }
        read(value, under: key)
    }
}
