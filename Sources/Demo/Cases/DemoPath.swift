import Core
import Moti

/// The path of a case, from worry to follow-up, as the pages would take it.
struct DemoPath: Sendable {
    let player: DemoPlayer
    let one: DemoCase
    private let client = ID<Person>.random()
    private let kela = ID<Person>.random()
    private let debt = ID<Person>.random()

    /// The meeting lies so many days after the worry.
    static let length = 20

    init(_ player: DemoPlayer, _ one: DemoCase) {
        self.player = player
        self.one = one
    }

    private var cast: DemoCast { player.cast }
    private var topics: Set<String> { one.goals.reduce(into: ["money", "health"]) { $0.formUnion($1.topics) } }
    private var language: String { one.side == 3 ? "sv" : (one.number == 9 ? "en" : "fi") }

    func walk() async throws {
        try await worry()
        if one.stage >= .preparing { try await prepare() }
        if one.stage >= .inviting { try await invite() }
        if one.stage >= .scheduled { try await fix() }
        if one.stage >= .held { try await hold() }
        if one.stage >= .following { try await follow() }
        try await DemoEnd(player, one).play()
    }

    private func worry() async throws {
        player.on(0)
        try await player.begin(NoteWorry(unit: cast.convenerUnit, unitKind: "county", lifeAreas: topics))
    }

    private func prepare() async throws {
        player.on(1)
        let today = player.start.adding(days: 1)
        let contact = PersonContact(
            name: "Asiakas \(one.number)", phone: DemoPeople.phone(of: ID(rawValue: Int64(one.number))),
            reach: language == "sv" ? "Ring på eftermiddagen" : "Soita iltapäivällä", language: language,
            channel: "phone")
        try await player.play(
            ClientAgrees(
                client: client, contact: contact, on: today, manner: .faceToFace, age: 40, isSafe: true,
                noticeShown: "1", pairYes: true), by: cast.convener)
        try await player.play(
            SaveGoals(one.goals.map { GoalDraft(text: $0.text, topics: $0.topics) }), by: cast.convener)
        try await player.play(
            AddInvited(
                known: cast.responsible, unit: cast.responsibleUnit, shownAs: "Sosiaaliohjaaja, hyvinvointialue",
                contact: PersonContact(name: "Sosiaaliohjaaja"), minutes: 60), by: cast.convener)
        try await player.play(
            AddInvited(
                guest: kela, unit: ID(rawValue: 260), shownAs: "Kelan asiantuntija",
                contact: guest("Kelan asiantuntija", 260), minutes: 75, why: "Etuudet ja kuntoutus"),
            by: cast.convener)
        try await player.play(
            AddInvited(
                guest: debt, unit: ID(rawValue: 262), shownAs: "Talous- ja velkaneuvoja",
                contact: guest("Talous- ja velkaneuvoja", 262), isMust: false, minutes: 60, mode: "remote"),
            by: cast.convener)
    }

    private func guest(_ name: String, _ unit: Int) -> PersonContact {
        PersonContact(
            name: name, phone: "040 000 0\(unit)", email: "yksikko\(unit)@example.org", language: "fi",
            channel: "email")
    }

    private func invite() async throws {
        let today = player.start.adding(days: 1)
        let debts: Set<String> = ["money"]
        for (person, topics) in [
            (cast.responsible, topics), (kela, topics.intersection(["money", "work", "health"])), (debt, debts),
        ] {
            try await player.play(
                DraftLine(
                    for: person, isAll: person == cast.responsible,
                    topics: person == cast.responsible ? [] : topics, direction: .both, to: nil,
                    deputyAllowed: person == kela, exclusions: nil), by: cast.convener)
        }
        try await player.play(
            GiveConsents(
                textVersion: "1", language: language, askedExclusions: true, manner: .signature,
                keptAt: "Terveysasema, kansio 2",
                word: MotiWord(manner: .faceToFace, identified: "known", on: today)), by: cast.convener)
        try await player.play(
            SaveMeeting(
                size: "team", minutes: 60, municipality: "Kuntakeskus", place: "Terveysasema, huone 2, Rantatie 1",
                remote: nil, access: nil, interpreter: nil, isFast: false, slots: [slot(0), slot(1)], soloOk: true,
                version: 0), by: cast.convener)
        try await player.play(ClientSaw(), by: cast.convener)
        try await player.play(SendInvitations(tokens: player.tokens), by: cast.convener)
        player.on(3)
        let slots = try await player.slots()
        if let invitation = try await player.invitation(of: kela) {
            try await player.play(ReplyToInvitation(invitation, .yesRemote, slots: Set(slots)), byGuest: kela)
        }
    }

    /// The meeting's day at ten, or the next working day at one.
    private func slot(_ number: Int) -> Instant {
        var day = player.start.adding(days: DemoPath.length)
        if !day.isWorkingDay { day = day.adding(workingDays: 1) }
        if number > 0 { day = day.adding(workingDays: 1) }
        return Helsinki.instant(day, TimeOfDay(hour: number == 0 ? 10 : 13, minute: 0) ?? .midnight)
    }

    private func fix() async throws {
        player.on(4)
        let slots = Set(try await player.slots())
        if let invitation = try await player.invitation(of: cast.responsible) {
            try await player.play(ReplyToInvitation(invitation, .yes, slots: slots), by: cast.responsible)
        }
        if let invitation = try await player.invitation(of: debt) {
            try await player.play(ReplyToInvitation(invitation, .yesRemote, slots: slots), byGuest: debt)
        }
        player.on(6)
        try await player.play(
            FixTime(
                slot: try await player.slots().first, chair: try await player.seat(of: cast.convener),
                scribe: try await player.seat(of: cast.coordinator),
                yes: MotiYes(on: player.start.adding(days: 6), manner: .phone), tokens: player.tokens),
            by: cast.convener)
    }

    private func hold() async throws {
        let day = Day.today(at: slot(0))
        player.on(player.start.days(until: day) - 2)
        try await player.play(
            Precall(
                reachedOn: day.adding(days: -2), channel: "phone", note: "Asiakas avaa itse. Tukihenkilöä ei tule."),
            by: cast.convener)
        player.on(player.start.days(until: day), at: 10, minute: 55)
        let seats = try await player.seats()
        let remote = Set([try await player.seat(of: kela), try await player.seat(of: debt)].compactMap(\.self))
        try await player.play(
            HoldMeeting(
                Dictionary(uniqueKeysWithValues: seats.map { ($0, remote.contains($0) ? .remote : .onSite) })),
            by: cast.coordinator)
    }

    private func follow() async throws {
        let day = Day.today(at: slot(0))
        player.on(player.start.days(until: day), at: 11)
        for (goal, text) in zip(try await player.goals(), one.goals) {
            try await player.play(
                SaveEntry(
                    .understood, about: goal, text: "Puhuimme tästä yhdessä. Sovimme, kuka tekee mitä."),
                by: cast.coordinator)
            try await agree(on: goal, text.topics, day)
        }
        try await player.play(OfferDuty(.responsible, to: cast.responsible), by: cast.convener)
        if let offer = try await player.offer(to: cast.responsible) {
            try await player.play(AcceptDuty(offer), by: cast.responsible)
        }
        try await player.play(
            ConfirmPlan(
                readAloud: true, yes: MotiYes(on: day, manner: .faceToFace), nextContact: day.adding(days: 14)),
            by: cast.coordinator)
        if let plan = try await player.plan() { try await player.play(CopyGiven(plan), by: cast.coordinator) }
    }

    private func agree(on goal: ID<Goal>, _ topics: Set<String>, _ day: Day) async throws {
        let isMoney = topics.contains("money")
        try await player.play(
            ProposeAction(
                goal: goal, what: isMoney ? "Laskee asumistuen uudelleen." : "Soittaa ja kysyy, miten on mennyt.",
                owner: try await player.seat(of: isMoney ? kela : cast.responsible),
                due: day.adding(days: isMoney ? 10 : 14), noDateBecause: nil, note: nil, isTaken: true),
            by: cast.coordinator)
        if isMoney {
            try await player.play(
                ProposeAction(
                    goal: goal, what: "Kysyy vuokranantajalta uuden eräpäivän.",
                    owner: try await player.seat(of: client), due: day.adding(days: 3), noDateBecause: nil, note: nil,
                    isTaken: true), by: cast.coordinator)
        }
    }
}
