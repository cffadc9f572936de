package import Core
package import Words

/// What a message says: the sentences of its code, filled with what its fields may hold.
package struct MessageText: Sendable {
    private let words: Words
    private let origin: Origin
    /// The day it is sent, from which dates are told.
    private let today: Day

    package init(_ words: Words, origin: Origin, today: Day) {
        self.words = words
        self.origin = origin
        self.today = today
    }

    package var subject: String { words("message.subject") }

    /// - Throws: ``Undelivered`` of ``OutboxFault/badFields`` when a field is missing or is not of its kind, so that
    ///   no stray text can ride in one.
    package func of(_ code: MessageCode, _ fields: MessageFields) throws(Undelivered) -> String {
        let fills = try fills(fields)
        let sentences = MessageText.sentences(of: code, has: Set(fills.keys))
        guard sentences.allSatisfy({ words.text($0)?.names.isSubset(of: fills.keys) == true }) else {
            throw Undelivered(.badFields, isFinal: true)
        }
        // A Finnish date ends with a stop of its own, and a sentence has one.
        return sentences.map { words($0, fills).replacing("..", with: ".") }.joined(separator: " ")
    }

    /// The keys a message is made of, given which fields it has. The link is always there: the front page if no other.
    private static func sentences(of code: MessageCode, has fields: Set<String>) -> [String] {
        let parts: [String] =
            switch code {
            case .O1, .O3, .O4, .O5, .O6, .O7, .O9: ["text"]
            case .O2: ["text"] + ["date", "word"].filter(fields.contains)
            case .O8:
                fields.isSuperset(of: ["date", "time"])
                    ? ["at"] + ["phone"].filter(fields.contains)
                    : ["text"] + ["phone"].filter(fields.contains) + ["thanks"]
            case .O10: fields.contains("date") ? ["called", "again", "text"] : ["text"]
            }
        return parts.map { "message.\(code.rawValue).\($0)" }
    }

    private func fills(_ fields: MessageFields) throws(Undelivered) -> [String: String] {
        var fills = ["link": origin.text + (try checked(fields.path, FieldShape.isPath) ?? "/")]
        let dates = words.dates(on: today)
        if let text = fields.day {
            guard let day = Day(iso: text) else { throw Undelivered(.badFields, isFinal: true) }
            fills["date"] = dates.day(day)
        }
        if let text = fields.time {
            guard let time = FieldShape.time(text) else { throw Undelivered(.badFields, isFinal: true) }
            fills["time"] = dates.time(time)
        }
        fills["word"] = try checked(fields.word, FieldShape.isWord)
        fills["code"] = try checked(fields.code, FieldShape.isCode)
        fills["phone"] = try checked(fields.phone, FieldShape.isPhone)
        return fills
    }

    private func checked(_ text: String?, _ holds: (String) -> Bool) throws(Undelivered) -> String? {
        guard let text else { return nil }
        guard holds(text) else { throw Undelivered(.badFields, isFinal: true) }
        return text
    }
}
