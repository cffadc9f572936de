package import SQL

/// One change of one granted vault, in one transaction with its event, tally, access record and outgoing messages.
///
/// The body that receives it may run more than once before its commit; it must touch nothing but this value.
package protocol Change: Reading {
    /// - Returns: how many rows changed.
    @discardableResult
    func run(_ statement: Statement) throws -> Int

    /// Seals a text for its place under the key of `vault`.
    func seal(_ text: String, _ place: Place, in vault: ID<Vault>) throws -> [UInt8]

    /// Records that something happened: the event row, and its tally row under a token.
    @discardableResult
    func note(_ event: EventNote) throws -> ID<Event>

    /// A line in each person's Today or own page, and O1 to those with a way to be reached.
    func tell(_ people: Set<ID<Person>>, of event: ID<Event>) throws

    /// A message of the fixed list, by the person's own channel. Nothing leaves for a person who has none.
    func send(_ code: MessageCode, to person: ID<Person>, fields: MessageFields) throws

    /// A vault created together with this change; its key was made durable beforehand (see `Gate.perform`).
    func openVault(_ vault: ID<Vault>, kind: String, owner: ID<Person>?) throws

    /// Owner, next date and why of the granted vault: the whole of what Today shows.
    func due(_ owner: ID<Person>?, on day: Day?, why: String?) throws

    /// End and purge dates of the granted vault.
    func ends(on end: Day?, purgeOn purge: Day?) throws
}

extension Change {
    package func seal(_ text: String?, _ place: Place, in vault: ID<Vault>) throws -> [UInt8]? {
        try text.map { try seal($0, place, in: vault) }
    }
}

/// What an event says of itself, in codes only.
package struct EventNote: Sendable {
    package let name: String
    package let seat: ID<Seat>?
    package let item: Int64?
    package let codes: [String: String]
    package let from: String?
    package let to: String?

    package init(
        _ name: String, seat: ID<Seat>? = nil, item: Int64? = nil, codes: [String: String] = [:], from: String? = nil,
        to: String? = nil
    ) {
        self.name = name
        self.seat = seat
        self.item = item
        self.codes = codes
        self.from = from
        self.to = to
    }
}

/// The only messages that leave the house (core, *Messages out*).
package enum MessageCode: String, Sendable, CaseIterable {
    // The design's own names.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case O1, O2, O3, O4, O5, O6, O7, O8, O9, O10
}

/// What may fill a message: a link, a date, a check word, a one-time code, a phone. Never a name or a topic.
package struct MessageFields: Sendable, Hashable, Codable {
    package var path: String?
    package var day: String?
    package var time: String?
    package var word: String?
    package var code: String?
    package var phone: String?

    package init(
        path: String? = nil, day: String? = nil, time: String? = nil, word: String? = nil, code: String? = nil,
        phone: String? = nil
    ) {
        self.path = path
        self.day = day
        self.time = time
        self.word = word
        self.code = code
        self.phone = phone
    }
}
