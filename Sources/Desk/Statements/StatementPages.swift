import Core
package import Site

/// The statements that every foot leads to.
package struct StatementPages: PageGroup {
    package static let pages: [any Page.Type] = [StatementPage.self]

    private let controller: String
    private let phone: String

    /// - Parameters:
    ///   - controller: who answers for the installation, as people know them.
    ///   - phone: where questions are answered.
    package init(controller: String, phone: String) {
        self.controller = controller
        self.phone = phone
    }

    package func add(to routes: inout Routes) {
        routes.get(SitePaths.accessibility, .open("desk.accessibility")) { show(.accessibility, $0) }
        routes.get(SitePaths.privacy, .open("desk.privacy")) { show(.privacy, $0) }
    }

    private func show(_ kind: StatementPage.Kind, _ visit: Visit) -> Reply {
        .page(StatementPage(kind, controller: controller, phone: phone, words: visit.words))
    }
}
