import Core
import Gate
import Moti
import Site
import Words

/// The client told this guest to stop: everything, or this guest's own part. No reason is asked.
struct GuestStopPage: Page {
    enum What: String, CaseIterable { case all, mine }

    let title: String
    let faults: FaultSummary?
    let heading: String
    let what: Choices
    let word: DeedSection
    let mayRing: Tick
    let hasLine: Bool

    static let template = "guest-stop"
    static let names: Names<GuestStopPage> = [
        "faults": { $0.faults }, "heading": { $0.heading }, "what": { $0.what }, "word": { $0.word },
        "mayRing": { $0.mayRing }, "action": { _ in MotiPaths.guestStop() }, "toGuest": { _ in MotiPaths.guest() },
        "leaving": { _ in MotiPaths.guestLeaving() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Choices.self, DeedSection.self, Tick.self] }

    init(_ view: GuestView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("guest.notSaved")
        title = words(faults == nil ? "guest.tab" : "guest.tabWrong")
        heading = words("guest.stop.heading", ["name": view.clientName ?? ""])
        hasLine = view.line != nil
        let options = What.allCases.filter { $0 == .all || view.line != nil }.map {
            Choices.Option($0.rawValue, words("guest.stop.what.\($0.rawValue)"))
        }
        what = form.choices("what", words("guest.stop.ask"), .one, options)
        word = WordFields.section(form, visit)
        mayRing = form.tick("mayRing", words("guest.stop.mayRing"), small: words("guest.stop.mayRingSmall"))
    }
}

/// It is done; the guest's own way in is closed with the rest.
struct GuestStoppedPage: Page {
    let title: String

    static let template = "guest-stopped"
    static let names: Names<GuestStoppedPage> = [:]

    init(_ visit: Visit) {
        title = visit.words("guest.tab")
    }
}

/// An own thing waits for something: what, and when it is looked at again.
struct GuestWaitPage: Page {
    enum WaitsFor: String, CaseIterable { case queue, decision, client, other }

    let title: String
    let faults: FaultSummary?
    let what: String
    let action: String
    let on: Choices
    let check: Field

    static let template = "guest-wait"
    static let names: Names<GuestWaitPage> = [
        "faults": { $0.faults }, "waitsWhat": { $0.what }, "action": { $0.action }, "on": { $0.on },
        "check": { $0.check }, "toGuest": { _ in MotiPaths.guest() },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Choices.self, Field.self] }

    init(_ line: MotiActionLine, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("guest.notSaved")
        title = words(faults == nil ? "guest.tab" : "guest.tabWrong")
        what = line.what
        action = MotiPaths.guestWait(line.id)
        on = form.choices(
            "reason", words("guest.wait.on"), .one,
            WaitsFor.allCases.map { Choices.Option($0.rawValue, words("guest.wait.code.\($0.rawValue)")) })
        check = form.field("check", words("guest.wait.check"), .short, hint: words("circle.dayHint"))
    }
}

extension GuestPages {
    func showStop(_ visit: Visit) async throws -> Reply {
        let view = try await content(visit)
        return .page(GuestStopPage(view, visit, visit.form.filled(WordFields.filled(visit))))
    }

    func saveStop(_ visit: Visit) async throws -> Reply {
        let view = try await content(visit)
        var form = visit.form
        let what = form.choice("what", GuestStopPage.What.self, missing: "guest.stop.whatMissing")
        let word = WordFields.read(&form)
        if form.isSound, let what {
            let act: any MotiAct =
                if what == .mine, let line = view.line {
                    WithdrawLine(line.id, word: word, tokens: tokens)
                } else {
                    WithdrawAll(mayRing: form.isTicked("mayRing"), word: word, tokens: tokens)
                }
            do {
                return .go(try await perform([act], visit, next: MotiPaths.guestStopped()))
            } catch {
                guard form.takes(error, names: ["word": "manner"]) else { throw error }
            }
        }
        return .again(GuestStopPage(view, visit, form), form)
    }

    func leave(_ visit: Visit) async throws -> Reply {
        .go(
            try await perform(
                [LeaveSeat()], visit, ground: GuestAccess.acting(.leaveSeat), next: MotiPaths.guestStopped()))
    }

    private func mine(_ id: ID<Action>, _ visit: Visit) async throws -> MotiActionLine {
        guard let line = try await content(visit).actions.first(where: { $0.id == id && $0.isOpen }) else {
            throw NotFound()
        }
        return line
    }

    func showWait(_ visit: Visit, _ id: ID<Action>) async throws -> Reply {
        .page(GuestWaitPage(try await mine(id, visit), visit, visit.form))
    }

    func saveWait(_ visit: Visit, _ id: ID<Action>) async throws -> Reply {
        let line = try await mine(id, visit)
        var form = visit.form
        let reason = form.choice("reason", GuestWaitPage.WaitsFor.self, missing: "refusal.reasonMissing")
        let check = form.day("check", missing: "refusal.checkMissing")
        if form.isSound, let reason {
            do {
                return .go(try await perform([WaitAction(id, on: reason.rawValue, until: check)], visit))
            } catch {
                guard form.takes(error) else { throw error }
            }
        }
        return .again(GuestWaitPage(line, visit, form), form)
    }
}
