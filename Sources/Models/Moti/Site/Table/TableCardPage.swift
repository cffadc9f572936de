import Core
import Gate
import Moti
import Site
import Words

/// Step 1: who is here, and what may be spoken of with them. Marked again when somebody comes late or leaves early.
struct TableCardPage: TablePage {
    let frame: TableFrame
    let action: String
    let seats: [Choices]
    let lead: String
    let begin: String
    let absent: String?
    let safety: String?
    let empty: Empty?
    let paper: String

    static let template = "table-card"
    static let names: Names<TableCardPage> = framed([
        "action": { $0.action }, "seats": { $0.seats }, "hasSeats": { $0.empty == nil }, "lead": { $0.lead },
        "begin": { $0.begin }, "clientAbsent": { $0.absent }, "safety": { $0.safety }, "empty": { $0.empty },
        "paper": { $0.paper },
    ])
    static var inner: [any PageValue.Type] { [TableFrame.self, Choices.self, Empty.self] }

    init(_ view: TableView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = TableFrame(.card, view, visit, form, failed: "table.notBegun")
        action = MotiPaths.table(view.circle)
        seats = TableAttendance.choices(view, form, words)
        lead =
            view.meeting?.start.map { start in
                words("table.card.when", ["time": visit.meeting(start, view.meeting?.minutes ?? 0)])
            } ?? ""
        begin = words(view.isHeld ? "table.card.again" : "table.card.begin")
        absent = view.isHeld ? nil : MotiPaths.meetingAbsence(view.circle)
        safety = view.safety?.text
        empty =
            view.meeting == nil
            ? Empty(
                words("table.card.none"), .text(words("table.card.noneText")),
                step: .link(words("table.card.noneStep"), MotiPaths.circle(view.circle))) : nil
        paper = MotiPaths.paperTable(view.circle)
    }
}

/// How each person is there.
enum TableAttendance {
    static func field(_ seat: TableSeat) -> String { "at-\(seat.person.seat)" }

    static func choices(_ view: TableView, _ form: Form, _ words: Words) -> [Choices] {
        view.seats.map { seat in
            let known: [MotiAttendance] =
                view.isHeld ? [.onSite, .remote, .replaced, .leftEarly, .absent] : [.onSite, .remote, .absent]
            return form.choices(
                field(seat), seat.person.name, .one,
                known.map { Choices.Option($0.rawValue, words("table.attendance.\($0.rawValue)")) }, layout: .across)
        }
    }

    /// As marked; before that as they answered. The client is never guessed.
    static func filled(_ view: TableView, _ form: Form) -> Form {
        var values: [String: [String]] = [:]
        for seat in view.seats {
            if let how = seat.attendance ?? guess(seat, view) { values[field(seat)] = [how.rawValue] }
        }
        return form.filled(values)
    }

    private static func guess(_ seat: TableSeat, _ view: TableView) -> MotiAttendance? {
        guard seat.person.part != .client, seat.person.part != .representative else { return nil }
        let asked = view.meeting?.asked.last { $0.seat == seat.person.seat }
        switch asked?.state {
        case .yesRemote: return .remote
        case .no, .written: return .absent
        default: return .onSite
        }
    }

    static func read(_ form: inout Form, _ view: TableView) -> [ID<Seat>: MotiAttendance] {
        var marks: [ID<Seat>: MotiAttendance] = [:]
        for seat in view.seats {
            marks[seat.person.seat] = form.choice(
                field(seat), MotiAttendance.self, missing: "table.attendanceMissing")
        }
        return marks
    }
}

extension TablePages {
    func showCard(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        return .page(TableCardPage(view, visit, TableAttendance.filled(view, visit.form)))
    }

    func saveCard(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        var form = visit.form
        let marks = TableAttendance.read(&form, view)
        let changed: [any MotiAct] = view.seats.compactMap { seat in
            guard let how = marks[seat.person.seat], how != seat.attendance else { return nil }
            return MarkAttendance(seat.person.seat, how)
        }
        let acts: [any MotiAct] = view.isHeld ? changed : [HoldMeeting(marks)]
        return try await save(
            acts, &form, visit, circle, next: MotiPaths.tableOpening(circle), names: ["attendance": ""]
        ) { TableCardPage($0, visit, $1) }
    }
}
