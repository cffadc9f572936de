import Core
import Moti
import SQL
import TestKit
import Testing

/// The main path in strides, each ending where a test may begin.
extension ActsStage {
    static let client = ID<Person>(rawValue: 9_001)
    static let kela = ID<Person>(rawValue: 9_101)
    static let debt = ID<Person>(rawValue: 9_102)
    static let jobs = ID<Person>(rawValue: 9_103)
    static let guests = [kela, debt, jobs]

    func talk(pair: Bool = true) async throws {
        try await act(
            ClientAgrees(
                client: ActsStage.client,
                contact: PersonContact(name: "Asiakas 7", phone: "040 000 0007", channel: "phone"), on: today,
                manner: .faceToFace, age: 44, isSafe: true, noticeShown: "1", pairYes: pair))
    }

    func prepare() async throws {
        try await act(
            SaveGoals([
                GoalDraft(text: "Miten selviän vuokrasta, kun tulot vaihtelevat?", topics: ["money", "housing"]),
                GoalDraft(text: "Voisinko palata töihin, edes osaksi päivää?", topics: ["work"]),
            ]))
        let names = ["Kelan asiantuntija", "Talous- ja velkaneuvoja", "Työllisyysasiantuntija"]
        for (index, guest) in ActsStage.guests.enumerated() {
            try await act(
                AddInvited(
                    guest: guest, shownAs: names[index],
                    contact: PersonContact(
                        name: names[index], phone: "040 000 002\(index)", email: "vieras\(index)@example.org",
                        channel: "email"), isMust: index < 2, minutes: 75, why: "Ota laskelma mukaan."))
        }
        try await draft(ActsStage.kela, ActsStage.areas)
        try await draft(ActsStage.debt, ["money", "housing"])
        try await draft(ActsStage.jobs, ["work"])
    }

    private func draft(_ guest: ID<Person>, _ topics: Set<String>) async throws {
        try await act(
            DraftLine(
                for: guest, topics: topics, direction: .both, to: nil, deputyAllowed: guest == ActsStage.jobs,
                exclusions: "Terveydestäni ei puhuta."))
    }

    func consent() async throws {
        try await act(
            GiveConsents(
                textVersion: "1", language: "fi", askedExclusions: true, manner: .signature, keptAt: "Kansio 3",
                word: word()))
    }

    func plan() async throws {
        let first = today.adding(workingDays: 12)
        let slots = [0, 1, 2].map { Helsinki.instant(first.adding(workingDays: $0), TimeOfDay(wrapping: 600)) }
        try await act(
            SaveMeeting(
                size: "team", minutes: 60, municipality: "Pohjoinen kunta 1", place: "Terveysasema, huone 2",
                remote: "https://etayhteys.example.org/1", access: nil, interpreter: nil, isFast: false, slots: slots,
                soloOk: false, version: 0))
        try await act(ClientSaw())
    }

    func send() async throws {
        try await act(SendInvitations(tokens: tokens))
    }

    /// Worry to sent invitations.
    func invited() async throws {
        try await talk()
        try await prepare()
        try await consent()
        try await plan()
        try await send()
    }

    func asked(_ person: ID<Person>) async throws -> MotiAskedLine {
        let state = try await read(by: TestKit.Cast.convener, CallTogetherState.read)
        return try #require(state.asked.first { $0.person == person })
    }

    /// A guest whose browser is bound to their link, with the code or without.
    func guest(_ person: ID<Person>, _ level: Actor.Level) async throws -> Actor {
        let row = try #require(
            try await rows("SELECT id FROM link WHERE person = \(person) AND kind = 'guest' AND ended_at IS NULL").first
        )
        return Actor(
            way: .link(ID(rawValue: try row.integer(0))), person: person, level: level, session: nil, request: "test")
    }

    func answered() async throws {
        let kela = try await asked(ActsStage.kela)
        let debt = try await asked(ActsStage.debt)
        let jobs = try await asked(ActsStage.jobs)
        let slots = try await read(by: TestKit.Cast.convener, CallTogetherState.read).meeting?.slots.map(\.id) ?? []
        try await act(
            ReplyToInvitation(kela.id, .yesRemote, slots: Set(slots.prefix(2))),
            as: try await guest(ActsStage.kela, .link))
        try await act(ReplyToInvitation(debt.id, .yes, slots: Set(slots)), as: try await guest(ActsStage.debt, .link))
        try await act(
            ReplyToInvitation(
                jobs.id, .deputyOffered, deputyName: "Työllisyysasiantuntija 2", deputyContact: "040 000 0029"),
            as: try await guest(ActsStage.jobs, .link))
    }

    func seat(_ person: ID<Person>, _ part: Part? = nil) async throws -> ID<Seat> {
        let rows = try await rows(
            "SELECT id, part FROM seat WHERE circle = \(circle) AND person = \(person) AND to_at IS NULL ORDER BY id")
        let row = try #require(try rows.first { try part == nil || $0.text(1) == part?.rawValue })
        return ID(rawValue: try row.integer(0))
    }

    func fixed() async throws {
        try await invited()
        try await answered()
        let slot = try #require(try await page().openMeeting?.slots.first)
        try await act(
            FixTime(
                slot: slot.id, chair: try await seat(TestKit.Cast.convener),
                scribe: try await seat(TestKit.Cast.coordinator),
                yes: yes(),
                tokens: tokens))
    }

    func held() async throws {
        try await fixed()
        let start = try #require(try await page().openMeeting?.start)
        move(to: Day.today(at: start).adding(days: -1))
        try await act(Precall(reachedOn: today, channel: "phone", note: "Asiakas avaa itse."))
        world.clock.move(to: start.adding(minutes: 5))
        let people = try await page().people
        let attendance = Dictionary(uniqueKeysWithValues: people.map { ($0.seat, MotiAttendance.onSite) })
        try await act(HoldMeeting(attendance))
    }

    func planned() async throws {
        try await held()
        let goals = try await page().goals
        let first = try #require(goals.first)
        let second = try #require(goals.last)
        try await act(SaveEntry(.understood, about: first.id, text: "Asumistuki on laskettu vanhoilla tuloilla."))
        try await act(
            ProposeAction(
                goal: first.id, what: "Laskee asumistuen uudelleen.", owner: try await seat(ActsStage.kela),
                due: today.adding(days: 10), isTaken: true))
        try await act(
            ProposeAction(
                goal: second.id, what: "Käy tutustumassa työpajaan.", owner: try await seat(ActsStage.client),
                due: today.adding(days: 20), isTaken: true))
        try await act(TakeDuty(.responsible))
        try await act(ConfirmPlan(readAloud: true, yes: yes(), nextContact: today.adding(days: 14)))
    }
}
