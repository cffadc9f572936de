import Core
import Gate
import Moti
import SQL
import Site
import Words

// The pages that are not one form.
extension CirclePages {
    /// Some circles at a time; the last one's date and id say where the next ones begin.
    func showCircles(_ visit: Visit) async throws -> Reply {
        let actor = try visit.actor
        guard let person = actor.person else { throw NotFound() }
        let after = CirclesAfter(visit.query["after"])
        let limit = CirclesPage.size + 1
        let found = try await gate.readEach(
            "circles", by: actor,
            find: { connection, _ in
                try connection.rows(MotiLists.own(of: person, after: after.map { ($0.day, $0.circle) }, limit: limit))
                    .map {
                        (vault: ID<Vault>(rawValue: try $0.integer(0)), key: try $0.text(1))
                    }
            }, ground: { standing, _ in CircleAccess.rule(standing) }
        ) { reading, day in
            ListedCircle(line: try MotiCircleLine.read(reading), day: day)
        }.value
        let shown = Array(found.prefix(CirclesPage.size))
        let more = found.count > shown.count ? shown.last.map { "\(MotiPaths.circles())?after=\($0.mark)" } : nil
        let myself = try await visit.myself(gate)
        return .page(
            CirclesPage(shown.map(\.line), more: more, coaches: myself.roles.contains(.coordinator), visit))
    }

    func showCircle(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(front(try await read(visit, circle), visit, visit.form))
    }

    private func front(_ view: CircleView, _ visit: Visit, _ form: Form) -> FrontPage { FrontPage(view, visit, form) }

    func showHistory(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(HistoryPage(try await read(visit, circle), visit))
    }

    func catchUp(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await press([CaughtUp()], visit, circle, next: MotiPaths.circle(circle)) { front($0, visit, $1) }
    }

    func askCoach(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await press([AskCoach()], visit, circle, next: MotiPaths.circle(circle)) { front($0, visit, $1) }
    }

    func showStop(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard view.may.may(.withdrawLine) else { throw NotFound() }
        return .page(StopPage(view, visit))
    }

    func removeNote(_ visit: Visit, _ circle: ID<Circle>, _ entry: ID<Entry>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard EditNoteDeed(entry).isOpen(view) else { throw NotFound() }
        return try await press([EraseEntry(entry)], visit, circle, next: MotiPaths.circle(circle) + "#written") {
            front($0, visit, $1)
        }
    }

    func refuseDuty(_ visit: Visit, _ circle: ID<Circle>, _ offer: ID<Offer>) async throws -> Reply {
        try await press([RefuseDuty(offer)], visit, circle, next: MotiPaths.circle(circle)) { front($0, visit, $1) }
    }

    // MARK: Agreed things

    func showAction(_ visit: Visit, _ circle: ID<Circle>, _ action: ID<Action>) async throws -> Reply {
        .page(try page(of: action, try await read(visit, circle), visit, visit.form))
    }

    private func page(of action: ID<Action>, _ view: CircleView, _ visit: Visit, _ form: Form) throws -> ActionPage {
        guard let line = view.action(action) else { throw NotFound() }
        return ActionPage(line, view, visit, form)
    }

    func refuseAction(_ visit: Visit, _ circle: ID<Circle>, _ action: ID<Action>) async throws -> Reply {
        try await touch(RefuseAction(action), action, visit, circle)
    }

    func goOnWithAction(_ visit: Visit, _ circle: ID<Circle>, _ action: ID<Action>) async throws -> Reply {
        try await touch(GoOnWithAction(action), action, visit, circle)
    }

    /// One tap by its owner; on the client's word by whoever carries the circle.
    func finishAction(_ visit: Visit, _ circle: ID<Circle>, _ action: ID<Action>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard let line = view.action(action) else { throw NotFound() }
        guard line.isMine, !visit.form.has("manner") else {
            return try await act(FinishOnWordDeed(action: action), visit, circle)
        }
        return try await touch(FinishAction(action), action, visit, circle)
    }

    private func touch(
        _ act: some MotiAct, _ action: ID<Action>, _ visit: Visit, _ circle: ID<Circle>
    ) async throws -> Reply {
        try await press([act], visit, circle, next: MotiPaths.circle(circle) + "#agreed") {
            try page(of: action, $0, visit, $1)
        }
    }
}

/// A circle with the date it stands at in the list.
struct ListedCircle: Sendable {
    let line: MotiCircleLine
    let day: String
    var mark: String { "\(day).\(line.circle)" }
}

/// Where a list goes on.
struct CirclesAfter: Sendable {
    let day: String
    let circle: ID<Circle>

    /// - Parameter text: `2026-03-16.1z`; nil for anything else.
    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts.first, let last = parts.last, Day(iso: String(first)) != nil,
            let circle = ID<Circle>(String(last))
        else { return nil }
        day = String(first)
        self.circle = circle
    }
}
