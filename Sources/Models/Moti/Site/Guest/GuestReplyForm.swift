import Core
import Gate
import Moti
import Site
import Words

/// The answer as it is asked and read.
struct GuestReplyForm {
    enum Answer: String, CaseIterable {
        case yes, yesRemote, deputyOffered, written, no

        var state: InvitationState { InvitationState(rawValue: rawValue) ?? .asked }
    }

    let view: GuestLinkView
    let full: GuestView?
    let words: Words

    // MARK: As asked

    func slotChoices(_ form: Form, _ visit: Visit) -> Choices? {
        guard view.start == nil, !view.slots.isEmpty else { return nil }
        let options = view.slots.map { slot in
            Choices.Option("\(slot.id)", words.capitalised(visit.meeting(slot.start, view.minutes)))
        }
        return form.choices("slots", words("guest.reply.slots"), .several, options, isHeading: true)
    }

    func answerChoices(_ form: Form) -> Choices {
        let options = answers.map { one in
            Choices.Option(
                one.rawValue, words("guest.reply.answer.\(one.rawValue)"), small: small(one))
        }
        return form.choices("answer", words("guest.reply.how"), .one, options, isHeading: true)
    }

    private func small(_ answer: Answer) -> String? {
        switch answer {
        case .written: full == nil ? words("guest.reply.answer.writtenSmall") : nil
        case .no: words("guest.reply.answer.noSmall")
        default: nil
        }
    }

    private var answers: [Answer] {
        Answer.allCases.filter { one in
            switch one {
            case .yesRemote: view.canBeRemote
            case .deputyOffered: view.part != .supportPerson
            case .written: view.part == .invited
            case .yes, .no: true
            }
        }
    }

    /// Only behind the code: what is written is content.
    func writtenField(_ form: Form) -> Field? {
        guard let full, view.part == .invited else { return nil }
        return form.field(
            "written", words("guest.reply.written"), .lines, hint: words("guest.reply.writtenHint"),
            readers: Readers(words: words).sentence(full.writtenReaders), max: MotiEntryKind.written.limit)
    }

    func goalChoices(_ form: Form) -> Choices? {
        guard let full, view.part == .invited, full.goals.count > 1 else { return nil }
        return form.choices(
            "goal", words("guest.reply.goal"), .one, full.goals.map { Choices.Option("\($0.id)", $0.text) })
    }

    // MARK: As it stands

    static func filled(_ view: GuestLinkView, _ form: Form) -> Form {
        var values = ["slots": view.slots.filter(\.isChosen).map { "\($0.id)" }]
        if view.state.isAnswered { values["answer"] = [view.state.rawValue] }
        return form.filled(values)
    }

    // MARK: As read

    /// - Returns: nil when something is wrong, or when the answer is written and the code is still to come.
    func read(_ form: inout Form) -> ReplyToInvitation? {
        let answer = form.choice("answer", Answer.self, missing: "refusal.answerMissing")
        let ids = form.typedAll("slots").compactMap { ID<Slot>($0) }
        let known = Set(view.slots.map(\.id))
        let slots = Set(ids).intersection(known)
        if view.start == nil, !view.slots.isEmpty, slots.isEmpty, answer == .yes || answer == .yesRemote {
            form.fault("slots", "guest.reply.slotsMissing")
        }
        let name = form.text("deputyName", max: 100)
        let contact = form.text("deputyContact", max: 200)
        if answer == .deputyOffered {
            if name == nil { form.fault("deputyName", "guest.reply.deputyNameMissing") }
            if contact == nil { form.fault("deputyContact", "guest.reply.deputyContactMissing") }
        }
        let written = full == nil ? nil : form.text("written", max: MotiEntryKind.written.limit)
        if answer == .written, full != nil, written == nil, form.isSound {
            form.fault("written", "guest.reply.writtenMissing")
        }
        let goal = form.id("goal", Goal.self).flatMap { id in full?.goals.first { $0.id == id }?.id }
        guard form.isSound, let answer, answers.contains(answer) else { return nil }
        return ReplyToInvitation(
            view.invitation, answer.state, slots: slots, written: written, about: goal ?? full?.onlyGoal,
            deputyName: name, deputyContact: contact)
    }
}

extension GuestView {
    /// The one question of the own line; nil when there are several.
    var onlyGoal: ID<Goal>? { goals.count == 1 ? goals.first?.id : nil }
}

// The answer comes in: by link alone, or behind the code.
extension GuestPages {
    private func views(_ visit: Visit) async throws -> (GuestLinkView, GuestView?) {
        guard visit.visitor?.level == .full else { return (try await outline(visit), nil) }
        let full = try await content(visit)
        guard let view = full.outline else { throw NotFound() }
        return (view, full)
    }

    func showReply(_ visit: Visit) async throws -> Reply {
        let (view, full) = try await views(visit)
        return .page(GuestReplyPage(view, full, visit, GuestReplyForm.filled(view, visit.form)))
    }

    func saveReply(_ visit: Visit) async throws -> Reply {
        let (view, full) = try await views(visit)
        var form = visit.form
        let reply = GuestReplyForm(view: view, full: full, words: visit.words)
        let act = reply.read(&form)
        if form.isSound, full == nil, act?.answer == .written { return .go(MotiPaths.guestCode()) }
        if form.isSound, let act {
            do {
                return .go(try await perform([act], visit, ground: GuestAccess.acting(.reply)))
            } catch {
                guard form.takes(error, names: ["deputy": "deputyName"]) else { throw error }
            }
        } else if form.isSound {
            form.fault("answer", "refusal.answerMissing")
        }
        return .again(GuestReplyPage(view, full, visit, form), form)
    }
}
