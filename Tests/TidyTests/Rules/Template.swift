/// Templates: what they name is declared, what they are is used, and they bring in nothing of their own.
enum Template {
    static let all = Checkout.sources.filter { $0.path.hasSuffix(".mustache") }

    private static let tag = Pattern(#"\{\{\s*([#^/>]?)\s*([^{}]+?)\s*\}\}"#)
    private static let raw = Pattern(#"\{\{\{|\{\{\s*&"#)
    private static let inline = Pattern(#"(?i)<script(?![^>]*\ssrc=)|<style\b|\sstyle\s*=|\son[a-z]+\s*="#)
    private static let foreign = Pattern(#"(?i)(?:src|href|action|srcset)\s*=\s*["']?(?:https?:)?//"#)

    /// The names in its tags, in order, signs left out.
    static func tags(of file: SourceFile) -> [String] {
        tag.finds(in: file.text).map { $0[2] }.filter { !$0.hasPrefix("!") }
    }

    /// The names that its page value must give: neither texts nor other templates.
    static func names(of file: SourceFile) -> Set<String> {
        Set(tag.finds(in: file.text).filter { $0[1] != ">" && $0[1] != "/" }.map { $0[2] })
            .filter { $0 != "." && !$0.hasPrefix("say.") && !$0.hasPrefix("!") }
    }

    static func partials(of file: SourceFile) -> Set<String> {
        Set(tag.finds(in: file.text).filter { $0[1] == ">" && !$0[2].hasPrefix("*") }.map { $0[2] })
    }

    /// No markup past escaping, no inline script or style, nothing from another origin.
    static func complaints(in file: SourceFile) -> [Complaint] {
        file.complaints(raw, "shows text unescaped") + file.complaints(inline, "inline script or style")
            + file.complaints(foreign, "brings in or sends to another origin")
    }

    /// Names that no page value of the same slice, nor of the shared workshop, gives. What lies in the workshop is shown by all.
    static func undeclared(in file: SourceFile, code: [SwiftCode]) -> [Complaint] {
        let slice = file.folders.prefix { $0 != "Templates" }.joined(separator: "/") + "/"
        let near =
            slice == "Sources/Site/"
            ? code : code.filter { $0.path.hasPrefix(slice) || $0.path.hasPrefix("Sources/Site/") }
        let declared = Set(near.flatMap(\.literals).compactMap(\.whole))
        return names(of: file).subtracting(declared).sorted().map { Complaint(file.path, "no page value gives \($0)") }
    }

    /// Texts that no catalogue has.
    static func unsaid(in file: SourceFile, keys: Set<String>) -> [Complaint] {
        tags(of: file).filter { $0.hasPrefix("say.") }.map { String($0.dropFirst(4)) }.filter { !keys.contains($0) }
            .map { Complaint(file.path, "there is no text \($0)") }
    }

    /// Templates that no page names and no other template shows.
    static func dead(_ files: [SourceFile], code: [SwiftCode]) -> [Complaint] {
        let used = files.reduce(into: Set(code.flatMap(\.literals).compactMap(\.whole))) {
            $0.formUnion(partials(of: $1))
        }
        return files.filter { !used.contains($0.name) }.map { Complaint($0.path, "nothing shows this template") }
    }
}
