import Core
import Moti
import Site
import Words

/// Who can be asked: the units' own cards, found by a word or looked through by kind.
struct UnitsPage: CallPage {
    let frame: CallFrame
    let action: String
    let search: Field
    let groups: [Group]
    let nothing: Empty?
    let back: String

    static let template = "call-units"
    static let names: Names<UnitsPage> = framed([
        "action": { $0.action }, "search": { $0.search }, "groups": { $0.groups }, "empty": { $0.nothing },
        "back": { $0.back },
    ])
    static var inner: [any PageValue.Type] { frameParts + [Field.self, Group.self, Empty.self] }

    /// Cards of one kind.
    struct Group: PageValue {
        let kind: String
        let heading: String
        let rows: [ListRow]

        static let names: Names<Group> = [
            "kind": { $0.kind }, "kindHeading": { $0.heading }, "rows": { $0.rows },
        ]
        static var inner: [any PageValue.Type] { [ListRow.self] }
    }

    init(_ state: CallTogetherState, _ cards: [UnitCard], _ visit: Visit) {
        let words = visit.words
        let typed = visit.query["q"] ?? ""
        let form = visit.form.filled(["q": typed])
        frame = CallFrame(.people, state, visit, form)
        action = MotiPaths.units(state.circle)
        back = MotiPaths.people(state.circle)
        search = form.field("q", words("callTogether.units.search"), max: 60)
        let found = cards.filter { UnitsPage.matches($0, typed, words.language.code) }
        groups = UnitsPage.groups(found, state, visit)
        nothing =
            found.isEmpty
            ? Empty(
                words(typed.isEmpty ? "callTogether.units.empty" : "callTogether.units.none"),
                .text(words("callTogether.units.emptyText"))) : nil
    }

    private static func matches(_ card: UnitCard, _ typed: String, _ language: String) -> Bool {
        let sought = typed.lowercased().split(whereSeparator: \.isWhitespace)
        let text =
            [card.expert, card.brings].map { $0.text(in: language) }.joined(separator: " ").lowercased()
            + " " + card.unit.name(in: language).lowercased()
        return sought.allSatisfy { text.contains($0) }
    }

    private static func groups(_ cards: [UnitCard], _ state: CallTogetherState, _ visit: Visit) -> [Group] {
        let words = visit.words
        let language = words.language.code
        let kinds = ["county", "employment", "kela", "ngo", "parish", "municipality", "school"]
        return kinds.compactMap { kind in
            let own = cards.filter { $0.unit.kind == kind }
            guard !own.isEmpty else { return nil }
            let rows = own.map { card in
                let length = Minutes(card.minutes).map(visit.dates.length) ?? ""
                let line = words(
                    "callTogether.units.line",
                    ["unit": card.unit.name(in: language), "brings": card.brings.text(in: language), "length": length])
                let stale = card.isChecked(on: visit.today) ? "" : " " + words("callTogether.units.unchecked")
                return ListRow(
                    title: card.expert.text(in: language), address: MotiPaths.unit(state.circle, card.unit.id),
                    why: .text(line + stale))
            }
            return Group(kind: kind, heading: words("callTogether.units.kind.\(kind)"), rows: rows)
        }
    }
}
