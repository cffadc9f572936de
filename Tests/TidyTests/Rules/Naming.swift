/// Names say what a thing is in the field's words; a name that could hold anything will.
enum Naming {
    /// As one word of a name, in any place.
    static let emptyWords: Set<String> = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Impl", "Misc",
    ]
    /// Only at the end: `ServiceArea` is the field's, `PersonService` is nobody's.
    static let emptyEndings: Set<String> = ["Service", "Base"]
    static let emptyFolders: Set<String> = [
        "Extensions", "Helpers", "Utils", "Utilities", "Common", "Misc", "Shared", "Lib",
    ]

    private static let declaration = Pattern(#"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)"#)
    private static let word = Pattern("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")

    static func complaints(in code: SwiftCode) -> [Complaint] {
        types(in: code).filter { isEmpty($0.name) }.map {
            Complaint(code.path, line: $0.line, "\($0.name) says nothing")
        }
            + complaints(aboutPathOf: code.file)
    }

    static func complaints(aboutPathOf file: SourceFile) -> [Complaint] {
        let folders = file.folders.filter(emptyFolders.contains).map { Complaint(file.path, "a drawer named \($0)") }
        return folders + (isEmpty(file.name) ? [Complaint(file.path, "a file whose name says nothing")] : [])
    }

    static func types(in code: SwiftCode) -> [(name: String, line: Int)] {
        zip(1..., code.file.lines).flatMap { line, text in declaration.finds(in: text).map { ($0[1], line) } }
    }

    static func isEmpty(_ name: String) -> Bool {
        let words = word.finds(in: name).map { $0[0] }
        return words.contains(where: emptyWords.contains) || words.last.map(emptyEndings.contains) == true
    }
}
