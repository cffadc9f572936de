import Core
import Gate
import Moti
import SQL
import Site
import Words

// How every page of the table reads and saves.
extension TablePages {
    /// What whoever holds the pen sees. A session used at a table may stand unused longer: people talk.
    ///
    /// - Throws: `NotFound` for those who neither carry the circle nor chair or write the meeting.
    func read(_ visit: Visit, _ circle: ID<Circle>) async throws -> TableView {
        let view = try await present {
            try await gate.read(circle.vault, "table", by: try visit.actor, ground: CircleAccess.rule) {
                try TableView.read($0)
            }.value
        }
        guard view.holdsPen else { throw NotFound() }
        if let visitor = visit.visitor, let length = Minutes(view.settings.tableIdleMinutes) {
            let hold = SessionLimits.hold(visitor, for: length, at: visit.now)
            try await gate.data.write { connection in _ = try connection.run(hold) }
        }
        return view
    }

    func perform(_ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String) async throws -> String {
        let name = acts.last?.name ?? "edited"
        return try await present {
            try await gate.perform(
                circle.vault, name, by: try visit.actor, form: try visit.stamp, ground: CircleAccess.rule,
                fresh: acts.flatMap(\.fresh)
            ) { change in
                for act in acts { try act.perform(change) }
                return next
            }
        }
    }

    private func present<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    /// Saves a form that is sound; what is refused stands beside its field, the text kept.
    func save<Shown: Page>(
        _ acts: [any MotiAct], _ form: inout Form, _ visit: Visit, _ circle: ID<Circle>, next: String,
        names: [String: String] = [:], page: (TableView, Form) throws -> Shown
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
}

extension TableView {
    /// Carries the circle, or chairs or writes the meeting.
    var holdsPen: Bool {
        let carriers: Set<Part> = [.convener, .coordinator, .responsible, .deputy]
        return seats.contains { seat in
            seat.person.isMe && (carriers.contains(seat.person.part) || seat.isChair || seat.isScribe)
        }
    }

    /// The meeting is on, or over and its plan still to confirm.
    var isHeld: Bool { meeting?.state == .held }

    /// Marked present.
    var present: [TableSeat] { seats.filter { $0.attendance?.isPresent ?? false } }

    func question(_ goal: ID<Goal>) -> TableQuestion? { questions.first { $0.goal.id == goal } }

    /// Where the next question is, or reading back.
    func after(_ goal: ID<Goal>) -> String {
        guard let place = questions.firstIndex(where: { $0.goal.id == goal }),
            questions.indices.contains(place + 1)
        else { return MotiPaths.tableReading(circle) }
        return MotiPaths.tableQuestion(circle, questions[place + 1].goal.id)
    }
}
