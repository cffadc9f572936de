import Foundation

/// One file: its path from the root and its text.
struct SourceFile: Sendable {
    let path: String
    let text: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
    }

    /// The file's name without folders and ending.
    var name: String {
        URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }

    /// The folders on the way to it.
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }

    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// A complaint for each line in which the pattern is found.
    func complaints(_ pattern: Pattern, _ what: String) -> [Complaint] {
        zip(1..., lines).filter { pattern.isFound(in: $0.1) }.map { Complaint(path, line: $0.0, what) }
    }
}

/// What a rule says of a file.
struct Complaint: Hashable, Sendable, CustomStringConvertible {
    let path: String
    let line: Int
    let what: String

    init(_ path: String, line: Int = 1, _ what: String) {
        self.path = path
        self.line = line
        self.what = what
    }

    var description: String { "\(path):\(line): \(what)" }
}
