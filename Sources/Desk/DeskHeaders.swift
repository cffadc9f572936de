package import Core
package import Gate
package import Site
package import Words

/// Where a visitor can go, in the header of every page.
package struct DeskHeaders: Headers {
    /// Places of the menu for someone with these roles, each model's own.
    package typealias Places = @Sendable (Words, Set<Role>) -> [Header.Place]

    private let gate: Gate
    private let ownPage: String
    private let guestPage: String
    private let places: Places

    package init(gate: Gate, ownPage: String, guestPage: String, places: @escaping Places) {
        self.gate = gate
        self.ownPage = ownPage
        self.guestPage = guestPage
        self.places = places
    }

    package func header(_ visit: Visit) async throws -> Header {
        guard let visitor = visit.visitor, visitor.level == .full else { return .bare }
        switch visitor.way {
        case .link: return Header(who: nil, places: [], home: guestPage)
        case .card:
            let myself = try await visit.myself(gate)
            return Header(who: myself.name, places: [place(visit, "menu.own", ownPage)], home: ownPage)
        case .account, .system:
            let myself = try await visit.myself(gate)
            var all = [place(visit, "menu.today", DeskPaths.today())] + places(visit.words, myself.roles)
            if myself.isClient { all.append(place(visit, "menu.own", ownPage)) }
            return Header(who: myself.name, places: all, home: DeskPaths.today())
        }
    }

    private func place(_ visit: Visit, _ key: String, _ address: String) -> Header.Place {
        Header.Place(visit.words(key), address)
    }
}
