package import Words

/// The demo's bar for changing role. Nothing in the site, the desk or the assembly conforms to it, so a site opened by
/// `serve` has none and no route for it; the demo's own target is the only one that makes a conforming value.
package protocol DemoBar: Sendable {
    /// The roles one can be, in order.
    func roles(_ language: Language) -> [DemoRole]
    /// The role of a visitor.
    func current(_ visitor: Visitor?) -> String?
    /// Signs in as a role.
    ///
    /// - Returns: the session's token; nil when there is no such role.
    func signIn(_ role: String, _ visit: Visit) async throws -> (token: String, seconds: Int)?
}

package struct DemoRole: Sendable, Hashable {
    package let code: String
    package let label: String

    package init(_ code: String, _ label: String) {
        self.code = code
        self.label = label
    }
}

/// The bar as shown.
struct DemoBarView: PageValue {
    let roles: [Line]

    struct Line: PageValue {
        let role: DemoRole
        let isCurrent: Bool

        static let names: Names<Line> = [
            "code": { $0.role.code }, "label": { $0.role.label }, "isCurrent": { $0.isCurrent },
        ]
    }

    static let names: Names<DemoBarView> = [
        "roles": { $0.roles }, "address": { _ in SitePaths.demoRole() },
        "stand": { _ in SitePaths.demoStand() },
    ]
    static var inner: [any PageValue.Type] { [Line.self] }
}
