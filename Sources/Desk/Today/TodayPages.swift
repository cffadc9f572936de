package import Core
package import Gate
package import Site
import SQL
import Words

/// Today, and the way to it.
package struct TodayPages: PageGroup {
    package static let pages: [any Page.Type] = [TodayPage.self]

    private let gate: Gate
    private let models: [any TodayModel]
    private let start: @Sendable (Visit, Set<Role>) -> Step?

    /// - Parameters:
    ///   - models: what each model brings, in the order of the installation.
    ///   - start: the step that an empty Today offers to someone with these roles.
    package init(
        gate: Gate, models: [any TodayModel], start: @escaping @Sendable (Visit, Set<Role>) -> Step?
    ) {
        self.gate = gate
        self.models = models
        self.start = start
    }

    package func add(to routes: inout Routes) {
        routes.get(DeskPaths.today, .own("desk.today"), show)
        routes.post(DeskPaths.newsSeen, .own("desk.newsSeen"), seen)
    }

    @Sendable
    private func show(_ visit: Visit) async throws -> Reply {
        let myself = try await visit.myself(gate)
        let found = try await TodayReading(models: models, visit: visit).read(gate)
        return .page(TodayPage(found, visit, start: start(visit, myself.roles)))
    }

    @Sendable
    private func seen(_ visit: Visit) async throws -> Reply {
        guard let person = try visit.actor.person else { throw Fault.notFound }
        let address = try await gate.perform(
            person.vault, "newsSeen", item: "today", by: visit.actor, form: visit.stamp, ground: { _ in .own }
        ) { change in
            try change.run(TodayStatements.seen(by: person, at: change.now))
            return DeskPaths.today()
        }
        return .go(address)
    }
}
