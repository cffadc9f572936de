import Foundation

/// What a libpq connection string says: enough to tell two places apart and to see whether it is safe.
///
/// libpq itself reads the string when connecting; this reads it only to refuse what should not be started with.
struct ConnectionWords {
    private let words: [String: String]

    /// Reads `keyword=value keyword='quoted value'` or `postgresql://…`.
    ///
    /// - Returns: nil when it is neither.
    init?(_ text: String) {
        let isURI = text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
        guard let words = isURI ? Self.uri(text) : Self.pairs(text), !words.isEmpty else { return nil }
        self.words = words
    }

    var database: String? { words["dbname"] }
    var hasPassword: Bool { words["password"] != nil }

    /// A socket folder, nothing (the default socket) or a loopback name.
    var isLocal: Bool {
        let host = words["hostaddr"] ?? words["host"] ?? ""
        return host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || Loopback.contains(host)
    }

    /// TLS is sure: anything weaker lets libpq fall back to plain text.
    var isEncrypted: Bool { ["require", "verify-ca", "verify-full"].contains(words["sslmode"] ?? "") }

    /// Machine, port and database: equal when two strings lead to one database.
    var place: String {
        let host = isLocal ? "local" : (words["hostaddr"] ?? words["host"] ?? "").lowercased()
        return "\(host):\(words["port"] ?? "5432")/\(database ?? words["user"] ?? "")"
    }

    private static func uri(_ text: String) -> [String: String]? {
        guard let parts = URLComponents(string: text) else { return nil }
        var words: [String: String] = [:]
        words["host"] = parts.host
        words["port"] = parts.port.map(String.init)
        words["user"] = parts.user
        words["password"] = parts.password
        if parts.path.count > 1 { words["dbname"] = String(parts.path.dropFirst()) }
        for item in parts.queryItems ?? [] { words[item.name] = item.value ?? "" }
        return words
    }

    private static func pairs(_ text: String) -> [String: String]? {
        var words: [String: String] = [:]
        var rest = text[...]
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if rest.isEmpty { return words }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let key = rest[..<equals].trimmingCharacters(in: .whitespaces)
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "_" }) else { return nil }
            rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            guard let value = takeValue(&rest) else { return nil }
            words[key] = value
        }
    }

    /// Takes a value off the front: to the next space, or between single quotes; a backslash keeps what follows it.
    private static func takeValue(_ rest: inout Substring) -> String? {
        let quoted = rest.first == "'"
        if quoted { rest.removeFirst() }
        var value = ""
        while let letter = rest.first {
            rest.removeFirst()
            if letter == "\\" {
                guard let next = rest.popFirst() else { return nil }
                value.append(next)
            } else if quoted ? letter == "'" : letter.isWhitespace {
                return value
            } else {
                value.append(letter)
            }
        }
        return quoted ? nil : value
    }
}
