import Core
import Moti
import Site
import Words

/// What else can be done now: what cannot is absent.
struct MoreLinks {
    let view: CircleView
    let words: Words

    private var circle: ID<Circle> { view.circle }

    var steps: [Step] { writing + meeting + people + ending }

    private func link(_ key: String, _ address: String) -> Step { .link(words("circle.more.\(key)"), address) }

    private func link(_ event: MotiEvent, _ key: String, _ address: String) -> Step? {
        view.may.may(event) ? link(key, address) : nil
    }

    private var writing: [Step] {
        let texts = [
            view.isCarrier ? link("ifWorse", MotiPaths.ifWorse(circle)) : nil,
            view.isCarrier ? link("safety", MotiPaths.safety(circle)) : nil,
            view.isCarrier ? link("briefing", MotiPaths.briefing(circle)) : nil,
        ]
        return [
            link(.contact, "contact", MotiPaths.contact(circle)),
            view.isCarrier && view.isAlive && !view.page.goals.isEmpty
                ? link("propose", MotiPaths.actions(circle)) : nil,
            link(.dissent, "dissent", MotiPaths.dissent(circle)),
        ].compactMap { $0 } + (view.isAlive ? texts.compactMap { $0 } : [])
    }

    private var meeting: [Step] {
        let isCalling = !view.page.myParts.isDisjoint(with: CallAccess.parts)
        let isBefore = [.inviting, .scheduled].contains(view.page.state)
        let hasOpen = view.page.openMeeting != nil
        return [
            view.page.state == .following && !hasOpen
                ? link(.sendInvitations, "review", MotiPaths.review(circle)) : nil,
            isBefore && isCalling ? link(.sendInvitations, "ask", MotiPaths.people(circle)) : nil,
        ].compactMap { $0 }
    }

    private var people: [Step] {
        let mayLeave = view.page.myParts.contains(.invited) && !view.isCarrier
        return [
            link(.offerDuty, "duty", MotiPaths.duties(circle)),
            link(.giveConsent, "lines", MotiPaths.lines(circle)),
            mayLeave ? link(.leaveSeat, "leave", MotiPaths.leaving(circle)) : nil,
        ].compactMap { $0 }
    }

    private var ending: [Step] {
        [
            link(.pause, "pause", MotiPaths.pause(circle)), link(.resume, "resume", MotiPaths.resumption(circle)),
            view.may.isFollowed ? link(.extendTerm, "term", MotiPaths.term(circle)) : nil,
            view.may.isFollowed ? link(.startClosing, "closing", MotiPaths.closing(circle)) : nil,
            link(.continue, "continue", MotiPaths.continuing(circle)), link(.close, "end", MotiPaths.end(circle)),
            link(.cancel, "cancel", MotiPaths.cancellation(circle)),
            link(.clientDied, "died", MotiPaths.death(circle)),
        ].compactMap { $0 }
    }
}
