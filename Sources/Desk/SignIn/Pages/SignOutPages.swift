package import Site
import Words

/// Leaving: one button, for a link alone must not do it.
package struct SignOutPages: PageGroup {
    package static let pages: [any Page.Type] = [SignOutPage.self]

    private let desk: SignInDesk

    package init(desk: SignInDesk) {
        self.desk = desk
    }

    package func add(to routes: inout Routes) {
        routes.get(SitePaths.signOut, .open("signOut")) { visit in
            guard let visitor = visit.visitor else { return .go(SitePaths.signIn()) }
            return .page(SignOutPage(visit, visitor))
        }
        routes.post(SitePaths.signOut, .open("signOut")) { visit in
            try await desk.leave(visit)
            return Reply.go(SitePaths.signIn()).setting(.removed(.session))
        }
    }
}

struct SignOutPage: Page {
    let title: String
    /// A card's holder sits at somebody else's computer more often than not.
    let hasSessions: Bool

    static let template = "sign-out-page"
    static let names: Names<SignOutPage> = [
        "address": { _ in SitePaths.signOut() }, "hasSessions": { $0.hasSessions },
        "sessions": { _ in SignInPaths.sessions() },
    ]

    init(_ visit: Visit, _ visitor: Visitor) {
        title = visit.words("signIn.out.title")
        hasSessions = visitor.level == .full
    }
}
