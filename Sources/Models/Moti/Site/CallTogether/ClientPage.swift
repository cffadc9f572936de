import Core
import Moti
import Site
import Words

/// Step 1 after the client's yes: who the client is and how they may be reached. Once they are in, the same page shows the talk
/// and lets how they are reached be corrected.
struct ClientPage: CallPage {
    let frame: CallFrame
    let action: String
    let isNew: Bool
    let kept: [Hidden]
    let talked: String?
    let areas: Choices?
    let name: Field?
    let who: String?
    let language: Choices?
    let readers: Markup
    let phone: Field
    let email: Field
    let channel: Choices
    let reach: Field
    let protected: Tick
    let pair: Tick?
    let safety: Field
    let safetyVersion: Int64

    static let template = "call-client"
    static let names: Names<ClientPage> = framed([
        "action": { $0.action }, "isNew": { $0.isNew }, "kept": { $0.kept }, "talked": { $0.talked },
        "areas": { $0.areas }, "clientName": { $0.name }, "whoIs": { $0.who }, "tongue": { $0.language },
        "innerReaders": { $0.readers }, "phoneBox": { $0.phone }, "emailBox": { $0.email }, "channel": { $0.channel },
        "reach": { $0.reach }, "protected": { $0.protected }, "pair": { $0.pair }, "safety": { $0.safety },
        "safetyVersion": { $0.safetyVersion },
    ])
    static var inner: [any PageValue.Type] { frameParts + [Hidden.self, Choices.self, Field.self, Tick.self] }

    init(_ state: CallTogetherState, _ visit: Visit, _ form: Form) {
        let words = visit.words
        let isNew = state.client == nil
        self.isNew = isNew
        frame = CallFrame(.talk, state, visit, form)
        action = isNew ? MotiPaths.client(state.circle) : MotiPaths.talk(state.circle)
        kept = isNew ? TalkForm.fields.map { Hidden($0, form.typed($0)) } : []
        talked = isNew ? nil : words("callTogether.client.talked", ["date": visit.dates.on(state.talkedOn)])
        who = state.client?.name
        areas =
            isNew
            ? nil
            : form.choices(
                "lifeAreas", words("callTogether.client.areasHeading"), .several,
                Topics.options(state.settings.lifeAreas, words), hint: words("callTogether.worry.areasHint"),
                layout: .two)
        name = isNew ? form.field("name", words("callTogether.client.name"), max: 200) : nil
        language =
            isNew
            ? nil
            : form.choices(
                "language", words("callTogether.talk.language"), .one,
                TalkForm.options(Language.allCases.map(\.code), "callTogether.talk.languageCode", words),
                layout: .across)
        let convener = words("callTogether.convenerMe")
        let inner = isNew ? [convener, words("callTogether.pair")] : state.innerNames(words)
        readers = Readers(words: words).sentence(inner, "callTogether.client.readersOwn")
        phone = form.field("phone", words("callTogether.client.phone"), .phone, max: 40)
        email = form.field("email", words("callTogether.client.email"), .email, max: 200)
        channel = form.choices(
            "channel", words("callTogether.client.channel"), .one,
            TalkForm.options(ClientForm.Channel.allCases.map(\.rawValue), "callTogether.client.channelCode", words))
        reach = form.field(
            "reach", words("callTogether.client.reach"), hint: words("callTogether.client.reachHint"), max: 200)
        protected = form.tick(
            "protected", words("callTogether.client.protected"), small: words("callTogether.client.protectedSmall"))
        pair =
            isNew && !state.pair.isEmpty
            ? form.tick(
                "pair", words("callTogether.client.pair", ["names": words.list(state.pair.map(\.name))]),
                small: words("callTogether.client.pairSmall")) : nil
        safety = form.field(
            "safety", words("callTogether.client.safety"), .lines, hint: words("callTogether.client.safetyHint"),
            readers: Readers(words: words).sentence(inner), max: MotiEntryKind.safety.limit)
        safetyVersion = form.theirVersion ?? state.safety?.version ?? 0
    }
}

/// A value that a form carries along unseen.
struct Hidden: PageValue {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    static let names: Names<Hidden> = ["name": { $0.name }, "value": { $0.value }]
}

extension CallTogetherState {
    /// The day of the client's yes.
    var talkedOn: Day {
        consents.compactMap(\.givenOn).min() ?? startedOn
    }
}
