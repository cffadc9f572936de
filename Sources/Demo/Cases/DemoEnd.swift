import Core
import Moti

/// What became of a case after the path it has walked.
struct DemoEnd: Sendable {
    let player: DemoPlayer
    let one: DemoCase

    init(_ player: DemoPlayer, _ one: DemoCase) {
        self.player = player
        self.one = one
    }

    private var cast: DemoCast { player.cast }

    func play() async throws {
        if one.stage == .following { try await finishFirst() }
        switch one.ending {
        case .none: break
        case .coachAsked: try await player.play(AskCoach(), by: cast.convener)
        case .contacted: try await contact(after: 32)
        case .paused: try await pause()
        case .closing: try await startClosing()
        case .closed: try await close()
        case .withdrawn: try await withdraw()
        case .cancelled: try await cancel()
        }
    }

    /// The client did what they had promised.
    private func finishFirst() async throws {
        player.on(DemoPath.length + 4)
        guard one.goals.contains(where: { $0.topics.contains("money") }), let first = try await player.actions().first
        else { return }
        try await player.play(FinishAction(first, word: word(DemoPath.length + 4)), by: cast.responsible)
    }

    private func contact(after days: Int) async throws {
        player.on(days)
        try await player.play(
            NoteContact(
                channel: .call, result: .reached, next: player.start.adding(days: days + 28),
                line: "Asiakas kertoi, että viikko on ollut parempi."), by: cast.responsible)
    }

    private func pause() async throws {
        try await contact(after: 32)
        player.on(40)
        try await player.play(
            Pause(
                reason: "other", until: player.start.adding(days: 60), word: word(40), tokens: player.tokens),
            by: cast.responsible)
    }

    private func startClosing() async throws {
        try await contact(after: 32)
        try await contact(after: 58)
        player.on(75)
        try await player.play(StartClosing(word: word(75), tokens: player.tokens), by: cast.responsible)
    }

    private func close() async throws {
        try await contact(after: 32)
        try await contact(after: 58)
        player.on(80)
        for action in try await player.actions() {
            try await player.play(FinishAction(action, word: word(80)), by: cast.responsible)
        }
        try await player.play(StartClosing(word: word(80), tokens: player.tokens), by: cast.responsible)
        for unit in [cast.convenerUnit, cast.responsibleUnit, ID<Unit>(rawValue: 260), ID<Unit>(rawValue: 262)] {
            try await player.play(
                TickRecorded(unit: unit, kind: "social", on: player.start.adding(days: 80)), by: cast.responsible)
        }
        try await player.play(
            CloseCircle(
                reason: "goalsMet", notAnswered: Set(try await player.goals()),
                remainingContact: "Sosiaaliohjaaja, \(DemoPeople.phone(of: cast.responsible))",
                toldHowToComeBack: true, gaps: [], tokens: player.tokens), by: cast.responsible)
    }

    private func withdraw() async throws {
        player.on(8)
        try await player.play(
            WithdrawAll(mayRing: true, word: word(8), tokens: player.tokens), by: cast.coordinator)
    }

    private func cancel() async throws {
        player.on(5)
        try await player.play(
            CancelCircle(reason: "needSolved", toldClient: true, tokens: player.tokens), by: cast.convener)
    }

    private func word(_ day: Int) -> MotiWord {
        MotiWord(manner: .phone, identified: "known", on: player.start.adding(days: day))
    }
}
