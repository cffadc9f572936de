import Core
import Moti
import Site
import Words

/// The client's own page of one circle.
struct OwnFrontPage: Page {
    let title: String
    let faults: FaultSummary?
    let place: String
    let next: NextStep?
    let state: Notice?
    let resume: Step?
    let people: [BesideLine]
    let mine: [ActRow]
    let others: [ActRow]
    let plans: [OwnPlanLink]
    let dissent: String?
    let goals: [OwnGoal]
    let consents: [OwnConsent]
    let ended: [String]
    let stop: String?
    let stopPaper: String
    let looks: [LookRow]
    let looksAddress: String
    let texts: String
    let textsAddress: String
    let card: String?
    let ends: Markup?

    static let template = "own-front"
    static let names: Names<OwnFrontPage> = [
        "faults": { $0.faults }, "today": { $0.place }, "next": { $0.next }, "stateNotice": { $0.state },
        "resume": { $0.resume }, "people": { $0.people }, "hasPeople": { !$0.people.isEmpty },
        "mine": { $0.mine }, "hasMine": { !$0.mine.isEmpty }, "others": { $0.others },
        "hasOthers": { !$0.others.isEmpty }, "hasAgreed": { !$0.mine.isEmpty || !$0.others.isEmpty },
        "plans": { $0.plans }, "dissentAddress": { $0.dissent }, "ownGoals": { $0.goals },
        "hasGoals": { !$0.goals.isEmpty }, "ownConsents": { $0.consents }, "hasConsents": { !$0.consents.isEmpty },
        "endedConsents": { $0.ended.map(TextLine.init) }, "hasEnded": { !$0.ended.isEmpty },
        "stopAddress": { $0.stop }, "stopPaper": { $0.stopPaper }, "looks": { $0.looks },
        "hasLooks": { !$0.looks.isEmpty }, "looksAddress": { $0.looksAddress }, "textsNote": { $0.texts },
        "textsAddress": { $0.textsAddress }, "cardAddress": { $0.card }, "endsText": { $0.ends },
    ]
    static var inner: [any PageValue.Type] {
        [
            FaultSummary.self, NextStep.self, Notice.self, Step.self, BesideLine.self, ActRow.self,
            OwnPlanLink.self, OwnGoal.self, OwnConsent.self, TextLine.self, LookRow.self,
        ]
    }

    var menuPlace: String? { MotiPaths.own() }

    init(_ page: OwnPage, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let circle = page.circle
        faults = form.summary("own.notDone")
        title = words(faults == nil ? "own.tab" : "own.tabWrong")
        place = visit.dates.heading(visit.today)
        next = OwnNext(page: page, visit: visit).block()
        state = OwnFrontPage.state(page, words)
        resume = page.state == .paused ? .act(words("own.resume"), MotiPaths.ownResumption(circle)) : nil
        people = page.people.map { BesideLine($0, words) }
        let acts = page.actions.filter { $0.state != .changed }
        mine = acts.filter(\.isMine).map { ActRow($0, visit, steps: OwnFrontPage.steps($0, page, words)) }
        others = acts.filter { !$0.isMine }.map { ActRow($0, visit, steps: OwnFrontPage.steps($0, page, words)) }
        plans = page.plans.reversed().map { OwnPlanLink($0, circle, visit) }
        let mayDiffer = [.held, .following, .closing].contains(page.state)
        dissent = mayDiffer ? MotiPaths.ownDissent(circle) : nil
        goals = page.goals.map { OwnGoal($0, page, words) }
        consents = page.consents.filter { !$0.isDraft }.map { OwnConsent($0, page, visit) }
        ended = page.endedConsents.map { line in
            words(
                "own.consent.ended",
                ["name": line.name, "date": line.endedAt.map { visit.dates.day(Helsinki.day(of: $0)) } ?? ""])
        }
        stop = page.mayStop ? MotiPaths.ownStop(circle) : nil
        stopPaper = MotiPaths.ownStopPaper(circle)
        looks = page.looks.filter { !$0.isMine }.prefix(OwnFrontPage.looksShown).map { LookRow($0, visit) }
        looksAddress = MotiPaths.ownLooks(circle)
        let written = page.entries.count + page.contacts.count
        texts = written == 0 ? words("own.texts.none") : words.count("own.texts.count", written)
        textsAddress = MotiPaths.ownTexts(circle)
        card = page.state.isLive ? MotiPaths.ownCard(circle) : nil
        ends = OwnFrontPage.ends(page, visit)
    }

    private static let looksShown = 5

    private static func state(_ page: OwnPage, _ words: Words) -> Notice? {
        guard page.state == .closed || page.state == .withdrawn || page.state == .cancelled || page.state == .paused
        else { return nil }
        let key = "own.state.\(page.state.rawValue)"
        let remaining = page.remainingContact.map { words("own.state.remaining", ["text": $0]) }
        return Notice(
            words("\(key).heading"), [words("\(key).text"), remaining].compactMap { $0 }.joined(separator: " "))
    }

    private static func ends(_ page: OwnPage, _ visit: Visit) -> Markup? {
        guard let purge = page.purgeOn else { return nil }
        let gone = Markup.day(purge, visit.dates.term(purge))
        guard let end = page.endsOn, page.state.isLive else {
            return visit.words.markup("own.ends.purge", ["purge": gone])
        }
        return visit.words.markup(
            "own.ends.both", ["end": .day(end, visit.dates.term(end)), "purge": gone])
    }

    private static func steps(_ line: MotiActionLine, _ page: OwnPage, _ words: Words) -> [Step] {
        guard page.state.isLive else { return [] }
        let circle = page.circle
        switch line.state {
        case .proposed where line.isMine:
            return [
                .act(words("own.act.take"), MotiPaths.ownTaking(circle, line.id), unseen: line.what),
                .act(words("own.act.refuse"), MotiPaths.ownRefusal(circle, line.id), unseen: line.what),
            ]
        case .accepted, .waiting:
            let label = words(line.isMine ? "own.act.finish" : "own.act.finished")
            return [.act(label, MotiPaths.ownFinish(circle, line.id), unseen: line.what)]
        case .done:
            return [.act(words("own.act.notSo"), MotiPaths.ownNotSo(circle, line.id), unseen: line.what)]
        default: return []
        }
    }
}

/// Somebody who walks beside.
struct BesideLine: PageValue {
    let name: String
    let meta: String?
    let now: String?
    let phone: String?

    static let names: Names<BesideLine> = [
        "besideName": { $0.name }, "besideMeta": { $0.meta }, "besideNow": { $0.now }, "besidePhone": { $0.phone },
        "besideDialled": { $0.phone.map(Markup.dialled) },
    ]

    init(_ person: MotiPerson, _ words: Words) {
        name = person.name
        let place = person.organisation?.name(in: words.language.code)
        meta =
            [
                words.capitalised(words("part.\(person.part.rawValue)")), place == person.name ? nil : place,
                person.hours,
            ]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ").nilIfEmpty
        now = person.answersNow ? words("own.people.now") : nil
        phone = person.phone
    }
}

/// A version of the plan on paper.
struct OwnPlanLink: PageValue {
    let label: String
    let address: String

    static let names: Names<OwnPlanLink> = ["planLabel": { $0.label }, "planAddress": { $0.address }]

    init(_ plan: MotiPlanLine, _ circle: ID<Circle>, _ visit: Visit) {
        label = visit.words(
            "own.plan", ["version": "\(plan.version)", "date": visit.dates.term(plan.confirmedOn)])
        address = MotiPaths.ownPlan(circle, plan.id)
    }
}

/// One of the client's questions, with the client's own rating.
struct OwnGoal: PageValue {
    let words: String
    let rating: String
    let address: String?
    let label: String

    static let names: Names<OwnGoal> = [
        "goalWords": { $0.words }, "goalRating": { $0.rating }, "rateAddress": { $0.address },
        "rateLabel": { $0.label },
    ]

    init(_ goal: MotiGoalLine, _ page: OwnPage, _ texts: Words) {
        words = goal.text
        let first = goal.ratings.first
        let last = goal.ratings.last
        if let first, let last, goal.ratings.count > 1 {
            rating = texts("own.rating.two", ["first": "\(first.value)", "last": "\(last.value)"])
        } else if let first {
            rating = texts("own.rating.once", ["first": "\(first.value)"])
        } else {
            rating = texts("own.rating.none")
        }
        label = texts(goal.ratings.isEmpty ? "own.rating.rate" : "own.rating.again")
        address = page.state.isLive ? MotiPaths.ownRating(page.circle, goal.id) : nil
    }
}

/// A consent as a sentence, its stop beside it: one tap.
struct OwnConsent: PageValue {
    let name: String
    let sentence: Markup
    let exclusions: String?
    let stop: String?
    let unseen: String

    static let names: Names<OwnConsent> = [
        "consentName": { $0.name }, "consentSentence": { $0.sentence }, "consentNot": { $0.exclusions },
        "consentStop": { $0.stop }, "consentUnseen": { $0.unseen },
    ]

    init(_ line: MotiConsentLine, _ page: OwnPage, _ visit: Visit) {
        let words = visit.words
        name = line.kind == "pair" ? words("callTogether.consent.pair", ["names": line.name]) : line.name
        sentence = ConsentSentence(words: words, dates: visit.dates).markup(line)
        exclusions = line.exclusions.map { words("callTogether.consent.notTold", ["text": $0]) }
        stop = page.mayStop ? MotiPaths.ownStopLine(page.circle, line.id) : nil
        unseen = words("own.consent.unseen", ["name": line.name])
    }
}
