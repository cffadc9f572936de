/// Who acts: a signed-in person, a guest by link, a client by card, or the clock itself.
package struct Actor: Sendable, Hashable {
    /// How they came in.
    package enum Way: Sendable, Hashable {
        case account(ID<Account>)
        /// A guest link bound to this browser.
        case link(ID<Link>)
        /// The client's personal card.
        case card(ID<Link>)
        /// The clock or a command of the operator, by name.
        case system(String)
    }

    /// How surely we know it is them. A link alone may hand in, never read content.
    package enum Level: Int, Sendable, Comparable {
        case link, full
        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package let way: Way
    /// Nobody for the clock.
    package let person: ID<Person>?
    package let level: Level
    package let session: ID<Session>?
    /// Ties the access record to one line of the server's log.
    package let request: String

    package init(way: Way, person: ID<Person>?, level: Level, session: ID<Session>?, request: String) {
        self.way = way
        self.person = person
        self.level = level
        self.session = session
        self.request = request
    }

    /// The clock at work.
    package static func clock(_ job: String) -> Actor {
        Actor(way: .system(job), person: nil, level: .full, session: nil, request: "clock")
    }
}
