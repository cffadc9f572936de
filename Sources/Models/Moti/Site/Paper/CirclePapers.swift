import Core
package import Gate
import Moti
package import Site
import Words

/// P4–P6 for those who work with the circle. Printing is reading, with its own access record.
package struct CirclePapers: PageGroup {
    let gate: Gate

    package static var pages: [any Page.Type] { [TablePaper.self, PlanPaper.self, StopPaper.self] }

    package init(gate: Gate) {
        self.gate = gate
    }

    package func add(to routes: inout Routes) {
        let row = CircleAccess.row("moti.papers")
        routes.get(MotiPaths.paperTable, row, showTable)
        routes.get(MotiPaths.paperPlan, row, showPlan)
        routes.get(MotiPaths.paperStop, row, showStop)
        routes.post(MotiPaths.planCopy, row, give)
    }

    private func read<Value: Sendable>(
        _ visit: Visit, _ circle: ID<Circle>, _ item: String,
        _ body: @escaping @Sendable (any Reading) throws -> Value
    ) async throws -> Value {
        do {
            return try await gate.read(circle.vault, item, by: try visit.actor, ground: CircleAccess.rule, body).value
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    private func showTable(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle, "paperTable") { try TableView.read($0) }
        guard view.holdsPen else { throw NotFound() }
        return .page(TablePaper(view, visit))
    }

    private func showPlan(_ visit: Visit, _ circle: ID<Circle>, _ plan: ID<Plan>) async throws -> Reply {
        let copy = try await read(visit, circle, "paperPlan") { try PlanCopy.read($0, plan: plan) }
        guard let copy else { throw NotFound() }
        return .page(
            PlanPaper(
                copy, back: MotiPaths.circle(circle), give: MotiPaths.planCopy(circle, plan),
                newest: copy.newest.map { MotiPaths.paperPlan(circle, $0) }, visit))
    }

    private func showStop(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let page = try await read(visit, circle, "paperStop") { try CirclePage.read($0) }
        return .page(
            StopPaper(
                page.consents, client: page.clientName ?? "", mark: page.settings.secrecyMark,
                back: MotiPaths.circle(circle), visit))
    }

    private func give(_ visit: Visit, _ circle: ID<Circle>, _ plan: ID<Plan>) async throws -> Reply {
        let act = CopyGiven(plan)
        do {
            return .go(
                try await gate.perform(
                    circle.vault, act.name, item: "plan", by: try visit.actor, form: try visit.stamp,
                    ground: CircleAccess.rule
                ) { change in
                    try act.perform(change)
                    return MotiPaths.paperPlan(circle, plan)
                })
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }
}
