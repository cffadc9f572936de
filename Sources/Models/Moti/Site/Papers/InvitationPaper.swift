import Core
import Moti
import Site
import Words

/// P3: an invitation on paper, for somebody without a screen: times to tick, own questions, whom to ring.
struct InvitationPaper: PaperPage {
    let paper: PaperFrame
    let lead: String
    let slots: [String]
    let place: String
    let length: String
    let why: String?
    let goals: [Said]
    let people: [String]
    let answer: String
    let convener: String
    let phone: String?
    let word: String?

    static let template = "paper-invitation"
    static let names: Names<InvitationPaper> = framed([
        "paperLead": { $0.lead }, "times": { $0.slots }, "where": { $0.place }, "length": { $0.length },
        "why": { $0.why }, "goals": { $0.goals }, "hasGoals": { !$0.goals.isEmpty }, "comers": { $0.people },
        "hasComers": { !$0.people.isEmpty }, "answerBy": { $0.answer }, "convener": { $0.convener },
        "phone": { $0.phone }, "word": { $0.word },
    ])
    static var inner: [any PageValue.Type] { [Said.self] }

    init(_ state: CallTogetherState, _ asked: MotiAskedLine, _ visit: Visit) {
        let words = visit.words
        func say(_ key: String, _ fills: [String: String] = [:]) -> String {
            words("callTogether.paper.p3.\(key)", fills)
        }
        let line = state.line(of: asked)
        let seesClient = line.map { !$0.isDraft } ?? false
        paper = PaperFrame(
            say("name"), for: asked.shownAs, version: "\(state.version)", mark: state.settings.secrecyMark,
            back: MotiPaths.sending(state.circle), visit)
        lead = seesClient ? say("lead", ["client": state.client?.name ?? ""]) : say("leadTime")
        let starts = state.meeting?.start.map { [$0] } ?? state.meeting?.slots.map(\.start) ?? []
        slots = starts.map(visit.dates.moment)
        place = [state.meeting?.municipality, state.meeting?.place, state.meeting?.remote].compactMap { $0 }
            .joined(separator: ", ")
        let whole = state.meeting.flatMap { Minutes($0.minutes) }.map(visit.dates.length) ?? ""
        length = say("length", ["length": whole, "own": Minutes(asked.minutes).map(visit.dates.length) ?? ""])
        why = asked.why
        goals = seesClient ? InvitationPaper.goals(state, line) : []
        people = seesClient && asked.part != .interpreter ? InvitationPaper.comers(state, asked) : []
        answer = say("answer", ["date": visit.dates.by(state.settings.replyDays.due(from: visit.today))])
        let caller = state.people.first { $0.part == .convener }
        convener = caller?.name ?? ""
        phone = caller?.phone
        word = state.settings.checkWord && !asked.checkWord.isEmpty ? say("word", ["word": asked.checkWord]) : nil
    }

    private static func goals(_ state: CallTogetherState, _ line: MotiConsentLine?) -> [Said] {
        state.goals.filter { goal in
            line.map { $0.isAll || Set(goal.topics).isSubset(of: $0.topics) } ?? false
        }.map { Said($0.text) }
    }

    private static func comers(_ state: CallTogetherState, _ asked: MotiAskedLine) -> [String] {
        state.people.map(\.name) + state.asked.filter { $0.id != asked.id && $0.state == .draft }.map(\.shownAs)
    }
}
