import Core
import Gate
import Moti
import SQL
import Site
import Words

// How the own pages read and act.
extension OwnPages {
    func read(_ visit: Visit, _ circle: ID<Circle>, looks: Int = OwnPage.looksShown) async throws -> OwnPage {
        let page = try await gate.read(circle.vault, "ownPage", by: try visit.actor, ground: OwnAccess.rule) {
            try OwnPage.read($0, looks: looks)
        }.value
        guard let page else { throw NotFound() }
        return page
    }

    func perform(_ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String) async throws -> String {
        let name = acts.last?.name ?? "edited"
        do {
            return try await gate.perform(
                circle.vault, name, by: try visit.actor, form: try visit.stamp, ground: OwnAccess.rule
            ) { change in
                for act in acts { try act.perform(change) }
                return next
            }
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    func save<Shown: Page>(
        _ acts: [any MotiAct], _ form: inout Form, _ visit: Visit, _ circle: ID<Circle>, next: String,
        names: [String: String] = [:], page: (OwnPage, Form) throws -> Shown
    ) async throws -> Reply {
        if form.isSound {
            do {
                return .go(try await perform(acts, visit, circle, next: next))
            } catch {
                guard form.takes(error, names: names) else { throw error }
            }
        }
        return .again(try page(try await read(visit, circle), form), form)
    }

    /// A button on the page itself: what is refused is told there.
    func press(_ act: any MotiAct, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        return try await save([act], &form, visit, circle, next: MotiPaths.ownCircle(circle)) {
            OwnFrontPage($0, visit, $1)
        }
    }

    /// One circle is shown at once; of several the client chooses.
    func showOwn(_ visit: Visit) async throws -> Reply {
        guard let person = try visit.actor.person else { throw NotFound() }
        let mine = try await gate.readEach(
            "ownPage", by: try visit.actor,
            find: { connection, _ in
                try connection.rows(MotiLists.clients(of: person)).map { row in
                    let circle = ID<Circle>(rawValue: try row.integer(0))
                    return (vault: circle.vault, key: circle)
                }
            },
            ground: { standing, _ in OwnAccess.rule(standing) },
            { reading, _ in try MotiCircleLine.read(reading) })
        if mine.value.count == 1, let only = mine.value.first { return .go(MotiPaths.ownCircle(only.circle)) }
        return .page(OwnListPage(mine.value, visit))
    }

    func showCircle(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(OwnFrontPage(try await read(visit, circle), visit, visit.form))
    }

    // MARK: Stopping

    /// One tap: never refused, no reason asked.
    func stopLine(_ visit: Visit, _ circle: ID<Circle>, _ line: ID<ConsentLine>) async throws -> Reply {
        try await press(WithdrawLine(line, word: nil, tokens: tokens), visit, circle)
    }

    func showStop(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let page = try await read(visit, circle)
        guard page.mayStop else { throw NotFound() }
        return .page(OwnStopPage(page, visit, visit.form))
    }

    /// The second tap.
    func saveStop(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        let act = WithdrawAll(mayRing: form.isTicked("mayRing"), word: nil, tokens: tokens)
        return try await save([act], &form, visit, circle, next: MotiPaths.ownCircle(circle)) {
            OwnStopPage($0, visit, $1)
        }
    }

    // MARK: Papers

    func showPlan(_ visit: Visit, _ circle: ID<Circle>, _ plan: ID<Plan>) async throws -> Reply {
        let copy = try await gate.read(circle.vault, "paperPlan", by: try visit.actor, ground: OwnAccess.rule) {
            try PlanCopy.read($0, plan: plan)
        }.value
        guard let copy else { throw NotFound() }
        return .page(
            PlanPaper(
                copy, back: MotiPaths.ownCircle(circle), give: nil,
                newest: copy.newest.map { MotiPaths.ownPlan(circle, $0) }, visit))
    }

    func showStopPaper(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let page = try await read(visit, circle)
        return .page(
            StopPaper(
                page.consents, client: page.clientName, mark: MotiSettings().secrecyMark,
                back: MotiPaths.ownCircle(circle), visit))
    }

    // MARK: Texts and looks

    func showTexts(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(OwnTextsPage(try await read(visit, circle), visit))
    }

    func showLooks(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .page(OwnLooksPage(try await read(visit, circle, looks: OwnLooksPage.most), visit))
    }
}

extension OwnPage {
    /// Something is still open that the client can stop.
    var mayStop: Bool { state.isLive || (state == .closed && !consents.isEmpty) }
}
