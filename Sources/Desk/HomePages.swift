import Core
package import Gate
package import Site

/// `/` leads each visitor to where they begin: a guest to what they were asked, a client to their own page, a worker to
/// Today, anybody else to the sign-in.
package struct HomePages: PageGroup {
    package static let pages: [any Page.Type] = []

    private let gate: Gate
    private let ownPage: String
    private let guestPage: String

    package init(gate: Gate, ownPage: String, guestPage: String) {
        self.gate = gate
        self.ownPage = ownPage
        self.guestPage = guestPage
    }

    package func add(to routes: inout Routes) {
        routes.get(SitePaths.home, .open("desk.home"), lead)
    }

    @Sendable
    private func lead(_ visit: Visit) async throws -> Reply {
        guard let visitor = visit.visitor, visitor.level > .password else { return .go(SitePaths.signIn()) }
        switch visitor.way {
        case .card: return .go(ownPage)
        case .link: return .go(guestPage)
        case .account, .system: return .go(DeskPaths.today())
        }
    }
}
