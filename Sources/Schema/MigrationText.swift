package import SQL

extension Migration {
    /// The statements of the text, in order. A statement ends at a `;` that ends its line; a line that starts with `--`
    /// is a comment. Bodies that hold several statements (triggers, functions) are therefore not written in migrations:
    /// the rules that need them stand in the code.
    package func statements(for dialect: Dialect) -> [Statement] {
        var statements: [Statement] = []
        var lines: [Substring] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.isBlankOrComment {
            lines.append(line.withoutTrailingSpace)
            guard line.withoutTrailingSpace.last == ";" else { continue }
            statements.append(Self.statement(lines, for: dialect))
            lines = []
        }
        if !lines.isEmpty { statements.append(Self.statement(lines, for: dialect)) }
        return statements
    }

    /// SQLite finds a row by its `INTEGER PRIMARY KEY` in one tree; any other type costs a second tree. PostgreSQL's
    /// INTEGER is too small for an id. So migrations say BIGINT, and SQLite, whose integers are all of 64 bits, reads
    /// INTEGER there.
    private static func statement(_ lines: [Substring], for dialect: Dialect) -> Statement {
        let text = lines.joined(separator: "\n")
        guard dialect == .sqlite else { return Statement(text: text) }
        return Statement(text: text.replacing("BIGINT PRIMARY KEY", with: "INTEGER PRIMARY KEY"))
    }
}

extension Substring {
    fileprivate var isBlankOrComment: Bool {
        let start = drop(while: \.isWhitespace)
        return start.isEmpty || start.hasPrefix("--")
    }

    fileprivate var withoutTrailingSpace: Substring {
        var line = self
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
