import Core
import Gate
import Moti
import Site
import Words

// Step 3: who comes and who does not.
extension CallTogetherPages {
    func showPeople(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        return .page(PeoplePage(state, visit, PeopleForm.filled(state, visit.form)))
    }

    func savePeople(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        var form = visit.form
        let typed = PeopleForm(&form, state)
        return try await save(
            [typed.notInvited, typed.notDiscussed] + typed.needs + [typed.removal].compactMap { $0 }, &form, visit,
            circle,
            next: next(form, circle, typed.address(circle))
        ) { PeoplePage($0, visit, $1) }
    }

    // MARK: Cards

    func showUnits(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        let cards = try await gate.read(circle.vault, "units", by: try visit.actor, ground: CallAccess.rule) {
            try UnitCards.read($0)
        }.value.cards
        return .page(UnitsPage(state, cards, visit))
    }

    private func card(_ visit: Visit, _ circle: ID<Circle>, _ unit: ID<Core.Unit>) async throws -> UnitCards {
        do {
            return try await gate.read(circle.vault, "unit", by: try visit.actor, ground: CallAccess.rule) {
                try UnitCards.read(unit, $0)
            }.value
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    func showUnit(_ visit: Visit, _ circle: ID<Circle>, _ unit: ID<Core.Unit>) async throws -> Reply {
        try await show(.worker(try await card(visit, circle, unit)), visit, circle)
    }

    func saveUnit(_ visit: Visit, _ circle: ID<Circle>, _ unit: ID<Core.Unit>) async throws -> Reply {
        try await add(.worker(try await card(visit, circle, unit)), visit, circle)
    }

    func showSupport(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await show(.supportPerson, visit, circle)
    }

    func saveSupport(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await add(.supportPerson, visit, circle)
    }

    func showInterpreter(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await show(.interpreter, visit, circle)
    }

    func saveInterpreter(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        try await add(.interpreter, visit, circle)
    }

    private func show(_ kind: AskedPage.Kind, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        return .page(AskedPage(state, kind, visit, AskedForm.filled(kind, visit.words, visit.form)))
    }

    private func add(_ kind: AskedPage.Kind, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        _ = try await prepared(visit, circle)
        var form = visit.form
        let act = AskedForm(&form, kind, visit.words).adding(kind)
        return try await save(
            act.map { [$0] } ?? [], &form, visit, circle, next: MotiPaths.people(circle), names: AskedForm.fields
        ) { AskedPage($0, kind, visit, $1) }
    }

    // MARK: Somebody on the list

    private func asked(
        _ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>
    ) async throws -> (CallTogetherState, MotiAskedLine) {
        let state = try await prepared(visit, circle)
        guard let line = state.asked.first(where: { $0.id == invitation && $0.state == .draft }) else {
            throw NotFound()
        }
        return (state, line)
    }

    func showAsked(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let (state, line) = try await asked(visit, circle, invitation)
        return .page(AskedPage(state, .known(line), visit, AskedForm.filled(.known(line), visit.words, visit.form)))
    }

    func saveAsked(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let (_, line) = try await asked(visit, circle, invitation)
        var form = visit.form
        let act = AskedForm(&form, .known(line), visit.words).editing(invitation)
        return try await save(
            act.map { [$0] } ?? [], &form, visit, circle, next: MotiPaths.people(circle), names: AskedForm.fields
        ) { AskedPage($0, .known(line), visit, $1) }
    }

    // MARK: The pair

    /// Taken out on the client's word, beside the one who records it. Access ends at once.
    func removePair(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        guard let line = state.pairLine else { return .go(MotiPaths.people(circle)) }
        let word = MotiWord(manner: .faceToFace, identified: "known", on: visit.today)
        return try await act(
            [WithdrawLine(line.id, word: word, tokens: tokens)], visit, circle, next: MotiPaths.people(circle)
        ) { PeoplePage($0, visit, PeopleForm.filled($0, $1)) }
    }

    func takePair(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        guard state.pair.count == 2, let one = state.pair.first, let other = state.pair.last else { throw NotFound() }
        let word = MotiWord(manner: .faceToFace, identified: "known", on: visit.today)
        let consent = GiveConsents(
            textVersion: ConsentForm.textVersion, language: state.clientLanguage, askedExclusions: true, manner: .oral,
            word: word)
        let line = GiveLine(
            to: .pair(one.person, other.person), scope: .everything, direction: .both, until: state.endsOn,
            deputyAllowed: false, consent: consent)
        return try await act([line], visit, circle, next: MotiPaths.people(circle)) {
            PeoplePage($0, visit, PeopleForm.filled($0, $1))
        }
    }

    /// A button without a form of its own: what is refused is told at the head of the page it stands on.
    private func act<Shown: Page>(
        _ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String,
        page: (CallTogetherState, Form) -> Shown
    ) async throws -> Reply {
        var form = visit.form
        return try await save(acts, &form, visit, circle, next: next, page: page)
    }
}

extension AskedForm {
    /// The form's field for a rule's.
    static let fields = ["invitations": "shownAs", "recipient": "whom"]
}
