import Core

/// Limits of texts, in characters (design, section 5).
enum MotiLimit {
    static func text(_ text: String, _ field: String, upTo limit: Int, atLeast least: Int = 1) throws -> String {
        let text = text.trimmingBlanks()
        guard !text.isEmpty || least == 0 else { throw MotiTextRefusal(.textMissing, field: field) }
        guard text.count >= least else {
            throw MotiTextRefusal(.textTooShort, field: field, ["least": String(least)])
        }
        guard text.count <= limit else {
            throw MotiTextRefusal(.textTooLong, field: field, ["limit": String(limit), "is": String(text.count)])
        }
        if let place = IdentityCode.places(in: text).first {
            let shown = IdentityCode.masked(String(text[place]))
            throw MotiTextRefusal(.identityCode, field: field, ["place": shown])
        }
        return text
    }

    /// Nil for an empty text.
    static func optional(_ text: String?, _ field: String, upTo limit: Int) throws -> String? {
        guard let text, !text.trimmingBlanks().isEmpty else { return nil }
        return try self.text(text, field, upTo: limit)
    }
}
