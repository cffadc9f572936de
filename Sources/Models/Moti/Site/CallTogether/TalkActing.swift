import Core
import Gate
import Moti
import Site
import Words

// Step 1: worry, talk, client; and step 2.
extension CallTogetherPages {
    private func places(_ visit: Visit) async throws -> (places: [MotiStartPlace], held: Int) {
        let found = try await gate.own("startPlaces", by: try visit.actor) {
            (places: try MotiStartPlace.read($0), held: try MotiStartPlace.held($0))
        }.value
        guard !found.places.isEmpty else { throw NotFound() }
        return found
    }

    func showWorry(_ visit: Visit) async throws -> Reply {
        let (places, held) = try await places(visit)
        return .page(WorryPage(places, held: held, visit, visit.form))
    }

    func noteWorry(_ visit: Visit) async throws -> Reply {
        let (places, held) = try await places(visit)
        var form = visit.form
        let areas = Set(form.typedAll("lifeAreas").filter { !$0.isEmpty })
        let place = places.count == 1 ? places.first : places.first { $0.code == form.typed("place") }
        if areas.count < 2 { form.fault("lifeAreas", "refusal.lifeAreasMissing") }
        if place == nil { form.fault("place", "callTogether.worry.areaMissing") }
        if form.isSound, let place {
            do {
                return .go(try await open(place, areas, visit, later: form.has("later")))
            } catch {
                guard form.takes(error) else { throw error }
            }
        }
        return .again(WorryPage(places, held: held, visit, form), form)
    }

    private func open(_ place: MotiStartPlace, _ areas: Set<String>, _ visit: Visit, later: Bool) async throws -> String
    {
        let circle = NewCircle(
            kind: "moti", programme: place.programme, area: place.area.id, unit: place.unit,
            state: MotiState.worry.rawValue)
        let act = NoteWorry(unit: place.unit, unitKind: place.unitKind, lifeAreas: areas)
        let next = later ? "/" : MotiPaths.talk(circle.id)
        return try await gate.open(
            circle, act.name, by: try visit.actor, form: try visit.stamp, ground: CallAccess.start
        ) { change in
            try act.perform(change)
            return next
        }
    }

    // MARK: Talk

    func showTalk(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await read(visit, circle)
        guard state.state != .worry else {
            let form = visit.form.filled(["day": visit.dates.day(visit.today), "manner": "faceToFace"])
            return .page(TalkPage(state, visit, form))
        }
        let card = try await clientCard(visit, circle)
        return .page(ClientPage(state, visit, visit.form.filled(card.values(state))))
    }

    private func clientCard(_ visit: Visit, _ circle: ID<Circle>) async throws -> ClientCard {
        try await gate.read(circle.vault, "client", by: try visit.actor, ground: CallAccess.rule) {
            try ClientCard.read($0)
        }.value
    }

    func saveTalk(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await read(visit, circle)
        guard state.state == .worry else { return try await saveClient(visit, circle, state) }
        var form = visit.form
        let talk = TalkForm(&form)
        guard form.isSound else { return .again(TalkPage(state, visit, form), form) }
        switch talk.answer {
        case .no: return try await decline(talk, &form, visit, circle, unsafe: false)
        case .later:
            return try await save(
                [TalkLater(to: talk.laterOn)], &form, visit, circle, next: "/", names: ["day": "laterOn"]
            ) {
                TalkPage($0, visit, $1)
            }
        default:
            guard talk.safe == .yes else { return try await decline(talk, &form, visit, circle, unsafe: true) }
            if let age = talk.age, age < state.settings.minAge {
                form.fault("age", "refusal.tooYoung", ["years": visit.words.number(state.settings.minAge)])
                return .again(TalkPage(state, visit, form), form)
            }
            return .page(ClientPage(state, visit, form))
        }
    }

    private func decline(
        _ talk: TalkForm, _ form: inout Form, _ visit: Visit, _ circle: ID<Circle>, unsafe: Bool
    ) async throws -> Reply {
        let next = MotiPaths.declined() + (unsafe ? "?unsafe=1" : "")
        return try await save([ClientDeclines(on: talk.day, manner: talk.manner)], &form, visit, circle, next: next) {
            TalkPage($0, visit, $1)
        }
    }

    func showDeclined(_ visit: Visit) async throws -> Reply {
        .page(DeclinedPage(visit))
    }

    // MARK: Client

    func agree(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await read(visit, circle)
        var form = visit.form
        let talk = TalkForm(carried: &form)
        let client = ClientForm(&form)
        var acts: [any MotiAct] = []
        if form.isSound, let contact = client.contact {
            acts.append(
                ClientAgrees(
                    contact: contact, on: talk.day, manner: talk.manner, age: talk.age, isSafe: talk.safe == .yes,
                    noticeShown: talk.notice ? TalkForm.noticeVersion : nil, pairYes: client.pairYes))
            if !client.safety.isEmpty { acts.append(SaveEntry(.safety, field: "safety", text: client.safety)) }
        }
        guard state.state == .worry else { return .go(MotiPaths.talk(circle)) }
        return try await save(acts, &form, visit, circle, next: next(form, circle, MotiPaths.goals(circle))) {
            ClientPage($0, visit, $1)
        }
    }

    private func saveClient(_ visit: Visit, _ circle: ID<Circle>, _ state: CallTogetherState) async throws -> Reply {
        var form = visit.form
        let client = ClientForm(&form, name: state.client?.name ?? "")
        let areas = Set(form.typedAll("lifeAreas").filter { !$0.isEmpty })
        if areas.count < 2 { form.fault("lifeAreas", "refusal.lifeAreasMissing") }
        var acts: [any MotiAct] = []
        if let contact = client.contact { acts.append(SaveClientContact(contact)) }
        if areas != Set(state.lifeAreas) { acts.append(SaveLifeAreas(areas)) }
        acts.append(SaveEntry(.safety, field: "safety", text: client.safety, version: client.safetyVersion))
        return try await save(acts, &form, visit, circle, next: next(form, circle, MotiPaths.goals(circle))) {
            ClientPage($0, visit, $1)
        }
    }

    func letGo(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .go(try await perform([LetGo()], visit, circle, next: "/"))
    }

    func askCoach(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        .go(try await perform([AskCoach()], visit, circle, next: MotiPaths.talk(circle)))
    }

    // MARK: Goals

    func showGoals(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        return .page(GoalsPage(state, visit, GoalsForm.filled(state, visit.form)))
    }

    func saveGoals(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let state = try await prepared(visit, circle)
        var form = visit.form
        let typed = GoalsForm(&form, state)
        let on = form.has("more") ? MotiPaths.goals(circle) : MotiPaths.people(circle)
        return try await save(
            [typed.goals, typed.card, typed.noTell, typed.plans], &form, visit, circle, next: next(form, circle, on),
            names: ["goals": "goal1", "topics": "topics1"]
        ) { GoalsPage($0, visit, $1) }
    }

    /// Steps 2–6 exist once the client is in.
    func prepared(_ visit: Visit, _ circle: ID<Circle>) async throws -> CallTogetherState {
        let state = try await read(visit, circle)
        guard state.client != nil else { throw NotFound() }
        return state
    }
}
