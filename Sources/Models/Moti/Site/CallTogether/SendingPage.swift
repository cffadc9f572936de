import Core
import Moti
import Site
import Words

/// Step 6: what the guests will read, what still lacks, and the one button.
struct SendingPage: CallPage {
    let frame: CallFrame
    let action: String
    let lacks: [LackLine]
    let preview: InvitationPreview?
    let asked: [AskedPreview]
    let saw: Tick?
    let after: String
    let nothing: Empty?

    static let template = "call-sending"
    static let names: Names<SendingPage> = framed([
        "action": { $0.action }, "lacks": { $0.lacks }, "hasLacks": { !$0.lacks.isEmpty }, "preview": { $0.preview },
        "asked": { $0.asked }, "saw": { $0.saw }, "isOpen": { $0.saw != nil }, "after": { $0.after },
        "empty": { $0.nothing },
    ])
    static var inner: [any PageValue.Type] {
        frameParts + [LackLine.self, InvitationPreview.self, AskedPreview.self, Tick.self, Empty.self]
    }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        frame = CallFrame(.sending, state, visit, form, failed: "callTogether.sending.notSent")
        action = MotiPaths.sending(state.circle)
        let drafts = state.asked.filter { $0.state == .draft }
        lacks = state.lacks.filter { $0.code != .clientHasNotSeen }.map { LackLine($0, state, words) }
        preview = InvitationPreview(state, visit)
        asked = drafts.map { AskedPreview($0, state, visit) }
        let isNothing = drafts.isEmpty && state.state != .preparing
        saw =
            isNothing
            ? nil
            : form.tick("clientSaw", words("callTogether.sending.saw"), small: words("callTogether.sending.sawSmall"))
        after = words(
            "callTogether.sending.after",
            ["date": visit.dates.by(state.settings.replyDays.due(from: visit.today))])
        nothing =
            isNothing
            ? Empty(
                words("callTogether.sending.nothing"), .text(words("callTogether.sending.nothingText")),
                step: .link(words("callTogether.sending.toCircle"), MotiPaths.circle(state.circle)),
                second: .link(words("callTogether.people.add"), MotiPaths.units(state.circle))) : nil
    }
}

/// Something that still lacks, with a link to where it is put right.
struct LackLine: PageValue {
    let sentence: String
    let address: String

    static let names: Names<LackLine> = ["lack": { $0.sentence }, "fix": { $0.address }]

    init(_ lack: MotiLack, _ state: CallTogetherState, _ words: Words) {
        let key = "callTogether.sending.lack.\(lack.code.rawValue)"
        sentence = words(key, ["name": lack.name ?? ""])
        address =
            switch lack.step {
            case 2: MotiPaths.goals(state.circle)
            case 3: MotiPaths.people(state.circle)
            case 4: MotiPaths.consent(state.circle)
            case 5: MotiPaths.times(state.circle)
            default: MotiPaths.sending(state.circle)
            }
    }
}

/// The invitation as its readers will see it: first by link alone, then with the code.
struct InvitationPreview: PageValue {
    let byLink: Markup
    let slots: String
    let byCode: String
    let goals: [Said]

    static let names: Names<InvitationPreview> = [
        "byLink": { $0.byLink }, "slotList": { $0.slots }, "byCode": { $0.byCode }, "goals": { $0.goals },
    ]
    static var inner: [any PageValue.Type] { [Said.self] }

    init?(_ state: CallTogetherState, _ visit: Visit) {
        guard let meeting = state.meeting else { return nil }
        let words = visit.words
        let convener = state.people.first { $0.part == .convener }
        let length = Minutes(meeting.minutes).map(visit.dates.length) ?? ""
        byLink = words.markup(
            "callTogether.sending.link",
            [
                "name": .bold(convener?.name ?? ""), "phone": .phone(convener?.phone ?? ""), "length": .text(length),
                "municipality": .text(meeting.municipality ?? ""),
            ])
        let starts = meeting.start.map { [$0] } ?? meeting.slots.map(\.start)
        slots = words("callTogether.sending.linkSlots", ["slots": words.list(starts.map(visit.dates.moment))])
        let place = [meeting.place, meeting.remote].compactMap { $0 }
        byCode = words(
            "callTogether.sending.code",
            ["client": state.client?.name ?? "", "place": place.joined(separator: ", ")])
        goals = state.goals.map { Said($0.text, under: .text(Topics.list($0.topics, words))) }
    }
}

/// One of those about to be asked: what they see and the word that is also said by voice.
struct AskedPreview: PageValue {
    let name: String
    let sentence: String
    let word: String?
    let paper: String

    static let names: Names<AskedPreview> = [
        "askedName": { $0.name }, "askedSentence": { $0.sentence }, "word": { $0.word }, "paper": { $0.paper },
    ]

    init(_ one: MotiAskedLine, _ state: CallTogetherState, _ visit: Visit) {
        let words = visit.words
        name = one.shownAs
        let line = state.line(of: one)
        let goals = state.goals.filter { goal in
            line.map { $0.isAll || Set(goal.topics).isSubset(of: $0.topics) } ?? false
        }
        let fills = [
            "length": Minutes(one.minutes).map(visit.dates.length) ?? "",
            "need": words("callTogether.sending.needCode.\(one.isMust ? "must" : "nice")"),
            "goals": words.list(goals.map { "\($0.number)" }),
        ]
        sentence = words(goals.isEmpty ? "callTogether.sending.askedTime" : "callTogether.sending.askedLine", fills)
        word =
            state.settings.checkWord && !one.checkWord.isEmpty
            ? words("callTogether.sending.askedWord", ["word": one.checkWord]) : nil
        paper = MotiPaths.paperInvitation(state.circle, one.id)
    }
}
