/// A text that nothing says is dead: nobody reads it, and someone still translates it.
struct DeadWords {
    private let exact: Set<String>
    /// Keys' beginnings: what stands before an interpolation, and whole keys to which code adds a last part.
    private let beginnings: Set<String>

    /// A template says `{{say.key}}`; code says a key as a literal, or makes it of a literal's beginning and a code.
    init(code: [SwiftCode], templates: [SourceFile]) {
        let literals = code.flatMap(\.literals)
        let said = templates.flatMap(Template.tags(of:)).filter { $0.hasPrefix("say.") }.map { String($0.dropFirst(4)) }
        exact = Set(literals.compactMap(\.whole)).union(said)
        let cut = literals.filter { $0.whole == nil }.map(\.beginning).filter { $0.hasSuffix(".") }
        beginnings = Set(cut.map { String($0.dropLast()) }).union(exact.filter { Self.looksLikeKey($0) })
    }

    private static let key = Pattern(#"^[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*\.?$"#)
    private static func looksLikeKey(_ text: String) -> Bool { key.isFound(in: text) && text.contains(".") }

    func isAlive(_ key: String) -> Bool {
        exact.contains(key) || starts(of: key).contains { beginnings.contains($0) || beginnings.contains($0 + ".") }
    }

    /// `a.b.c` → `a`, `a.b`.
    private func starts(of key: String) -> [String] {
        let parts = key.split(separator: ".")
        return (1..<max(parts.count, 1)).map { parts.prefix($0).joined(separator: ".") }
    }

    func complaints(in folder: WordsFolder) -> [Complaint] {
        folder.keys.filter { !isAlive($0) }.sorted().map { Complaint(folder.path, "nothing says \($0)") }
    }
}
