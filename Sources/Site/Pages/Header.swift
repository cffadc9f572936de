/// What stands in a page's header: who is signed in and where they can go.
package struct Header: Sendable {
    package struct Place: Sendable, Hashable {
        package let label: String
        package let address: String

        package init(_ label: String, _ address: String) {
            self.label = label
            self.address = address
        }
    }

    /// The part the person has ("Koordinaattori, pohjoinen"); nil when nobody is signed in.
    package let who: String?
    package let places: [Place]
    /// Where the mark at the left leads; nil for nowhere.
    package let home: String?

    package init(who: String?, places: [Place], home: String?) {
        self.who = who
        self.places = places
        self.home = home
    }

    package static let bare = Header(who: nil, places: [], home: nil)
}

/// Makes the headers: the desk knows who is who and which pages there are.
package protocol Headers: Sendable {
    func header(_ visit: Visit) async throws -> Header
}

/// A site whose pages have no menu.
package struct NoHeaders: Headers {
    package init() {}
    package func header(_ visit: Visit) async throws -> Header { .bare }
}
