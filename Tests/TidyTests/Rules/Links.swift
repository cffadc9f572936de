import Foundation

/// What documents point at must be there: links, headings of links, and paths named in backticks.
enum Links {
    private static let link = Pattern(#"(?<!\\)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)"#)
    private static let quotedPath = Pattern(#"`((?:Sources|Tests|docs|bin|e2e|bench|\.ci)/[\w./+-]*[\w+-])`"#)
    private static let heading = Pattern(#"^#{1,6}\s+(.+?)\s*#*\s*$"#)
    private static let scheme = Pattern(#"^[a-z][a-z0-9+.-]*:"#)

    /// A pointer in a document: the line, and what it names from the root.
    struct Pointer: Hashable {
        let line: Int
        let target: String
        let heading: String?
    }

    static func pointers(in file: SourceFile) -> [Pointer] {
        zip(1..., withoutFences(file)).flatMap { number, line in
            links(in: line, of: file).map { Pointer(line: number, target: $0.target, heading: $0.heading) }
                + quotedPath.finds(in: line).map { Pointer(line: number, target: $0[1], heading: nil) }
        }
    }

    /// `has` and `text` answer for the checkout: whether a path is there, and a document's text.
    static func complaints(
        in file: SourceFile, has: (String) -> Bool, text: (String) -> SourceFile?
    ) -> [Complaint] {
        pointers(in: file).compactMap { pointer in
            guard has(pointer.target) else {
                return Complaint(file.path, line: pointer.line, "there is no \(pointer.target)")
            }
            guard let heading = pointer.heading, let target = text(pointer.target) else { return nil }
            return slugs(of: target).contains(heading)
                ? nil : Complaint(file.path, line: pointer.line, "\(pointer.target) has no heading #\(heading)")
        }
    }

    private static func links(in line: String, of file: SourceFile) -> [(target: String, heading: String?)] {
        link.finds(in: line).map { $0[1] }.filter { !scheme.isFound(in: $0) }.map { written in
            let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let path = parts[0].removingPercentEncoding ?? parts[0]
            let target = path.isEmpty ? file.path : resolved(path, from: file.folders)
            return (target, parts.count > 1 ? parts[1] : nil)
        }
    }

    private static func resolved(_ path: String, from folders: [String]) -> String {
        var parts = path.hasPrefix("/") ? [] : folders
        for part in path.split(separator: "/").map(String.init) where part != "." {
            if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// The lines, those of code examples emptied.
    private static func withoutFences(_ file: SourceFile) -> [String] {
        var isInside = false
        return file.lines.map { line in
            guard line.drop(while: { $0 == " " }).hasPrefix("```") else { return isInside ? "" : line }
            isInside.toggle()
            return ""
        }
    }

    /// The names by which headings are linked to: lower case, spaces as hyphens, other signs left out.
    static func slugs(of file: SourceFile) -> Set<String> {
        Set(
            withoutFences(file).flatMap { heading.finds(in: $0) }.map { found in
                String(
                    found[1].lowercased().compactMap { letter -> Character? in
                        if letter == " " { return "-" }
                        return letter.isLetter || letter.isNumber || letter == "-" || letter == "_" ? letter : nil
                    })
            })
    }
}
