import Crypto
package import SQL

/// One step of a database's shape, read from `NNNN_name.sql`.
package struct Migration: Sendable, Equatable {
    /// 1…9999, given once and never reused.
    package let number: Int
    package let name: String
    package let text: String
    /// The engine it is for; nil: every engine.
    package let dialect: Dialect?

    package init(number: Int, name: String, text: String, dialect: Dialect? = nil) {
        self.number = number
        self.name = name
        self.text = text
        self.dialect = dialect
    }

    /// SHA-256 of the text, in hexadecimal: what was applied, so that a change to an applied step is noticed.
    package var checksum: String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    package var file: String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return zeros + digits + "_" + name + (dialect.map { "." + $0.rawValue } ?? "") + ".sql"
    }

    /// Reads number, name and engine from a file's name: `0007_search.sql`, `0007_search.postgres.sql`.
    ///
    /// - Throws: ``MigrationFailure/nameless(_:)``.
    package init(file: String, text: String) throws(MigrationFailure) {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        let stem = parts.first ?? ""
        guard parts.last == "sql", (2...3).contains(parts.count), stem.count > 5, stem.dropFirst(4).first == "_",
            let number = Int(stem.prefix(4)), number > 0
        else { throw .nameless(file) }
        let dialect = parts.count == 3 ? Dialect(rawValue: String(parts[1])) : nil
        guard parts.count == 2 || dialect != nil else { throw .nameless(file) }
        self.init(number: number, name: String(stem.dropFirst(5)), text: text, dialect: dialect)
    }
}
