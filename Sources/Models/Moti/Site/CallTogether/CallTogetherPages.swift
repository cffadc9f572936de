package import Core
package import Gate
import Moti
package import Site
import Words

/// S2, *Kutsu koolle*: from worry to sent invitations in six steps, each saved, in the order of the paper.
package struct CallTogetherPages: PageGroup {
    let gate: Gate
    let tokens: any Tokens

    package static var pages: [any Page.Type] {
        [
            WorryPage.self, TalkPage.self, DeclinedPage.self, ClientPage.self, GoalsPage.self, PeoplePage.self,
            UnitsPage.self, AskedPage.self, ConsentPage.self, TimesPage.self, SendingPage.self,
        ]
    }

    package init(gate: Gate, tokens: any Tokens) {
        self.gate = gate
        self.tokens = tokens
    }

    package func add(to routes: inout Routes) {
        addTalk(to: &routes)
        addPeople(to: &routes)
        addSending(to: &routes)
    }

    private func addTalk(to routes: inout Routes) {
        let new = AccessRow.roles("moti.new", MotiStartPlace.roles)
        routes.get(MotiPaths.new, new, showWorry)
        routes.post(MotiPaths.new, new, noteWorry)
        routes.get(MotiPaths.declined, .own("moti.declined"), showDeclined)
        let talk = CallAccess.row("moti.talk")
        routes.get(MotiPaths.talk, talk, showTalk)
        routes.post(MotiPaths.talk, talk, saveTalk)
        routes.post(MotiPaths.client, talk, agree)
        routes.post(MotiPaths.letGo, talk, letGo)
        routes.post(MotiPaths.coach, talk, askCoach)
        let goals = CallAccess.row("moti.goals")
        routes.get(MotiPaths.goals, goals, showGoals)
        routes.post(MotiPaths.goals, goals, saveGoals)
    }

    private func addPeople(to routes: inout Routes) {
        let people = CallAccess.row("moti.people")
        routes.get(MotiPaths.people, people, showPeople)
        routes.post(MotiPaths.people, people, savePeople)
        routes.get(MotiPaths.units, people, showUnits)
        routes.get(MotiPaths.unit, people, showUnit)
        routes.post(MotiPaths.unit, people, saveUnit)
        routes.get(MotiPaths.supportPerson, people, showSupport)
        routes.post(MotiPaths.supportPerson, people, saveSupport)
        routes.get(MotiPaths.interpreter, people, showInterpreter)
        routes.post(MotiPaths.interpreter, people, saveInterpreter)
        routes.get(MotiPaths.asked, people, showAsked)
        routes.post(MotiPaths.asked, people, saveAsked)
        routes.post(MotiPaths.pair, people, takePair)
        routes.post(MotiPaths.pairRemoval, people, removePair)
    }

    private func addSending(to routes: inout Routes) {
        let consent = CallAccess.row("moti.consent")
        routes.get(MotiPaths.consent, consent, showConsent)
        routes.post(MotiPaths.consent, consent, giveConsent)
        routes.get(MotiPaths.line, consent, showLine)
        routes.post(MotiPaths.line, consent, saveLine)
        let times = CallAccess.row("moti.times")
        routes.get(MotiPaths.times, times, showTimes)
        routes.post(MotiPaths.times, times, saveTimes)
        let sending = CallAccess.row("moti.sending")
        routes.get(MotiPaths.sending, sending, showSending)
        routes.post(MotiPaths.sending, sending, send)
    }
}

/// Who calls together: the convener and the coordinators who coach (S2); later, for a review, the responsible worker and the
/// deputy.
enum CallAccess {
    static let parts: Set<Part> = [.convener, .coordinator, .responsible, .deputy]

    static func row(_ name: String) -> AccessRow { .seats(name, parts) }

    /// A seat in the circle whose line opens more than contact details, signed in wholly.
    static let rule: Gate.Rule = { standing in
        guard standing.actor.level == .full else { return nil }
        let seat = standing.seats.first { parts.contains($0.part) && !($0.line != nil && $0.scope.contactOnly) }
        return seat.map { $0.line == nil ? .seat : .consentLine }
    }

    /// An assignment in the area where the circle is to be.
    static let start: Gate.Rule = { standing in
        guard let circle = standing.vault.circle, standing.actor.level == .full else { return nil }
        let reaches = standing.assignments.contains {
            MotiStartPlace.roles.contains($0.role) && $0.unit == circle.unit && $0.areas.contains(circle.area)
        }
        return reaches ? .assignment : nil
    }
}
