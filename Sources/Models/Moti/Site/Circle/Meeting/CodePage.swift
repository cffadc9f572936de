import Core
import Moti
import Site
import Words

/// A code read aloud to a guest on the phone: first the question whether it is them, then the code, shown once.
struct CodePage: Page {
    let title: String
    let faults: FaultSummary?
    let place: Markup
    let heading: String
    let who: String
    let word: String?
    let phone: String?
    let code: String?
    let action: String
    let back: Step

    static let template = "circle-code"
    static let names: Names<CodePage> = [
        "faults": { $0.faults }, "place": { $0.place }, "heading": { $0.heading }, "who": { $0.who },
        "checkWord": { $0.word }, "phone": { $0.phone }, "dialled": { $0.phone.map(Markup.dialled) },
        "code": { $0.code }, "action": { $0.action }, "back": { $0.back },
    ]
    static var inner: [any PageValue.Type] { [FaultSummary.self, Step.self] }

    var menuPlace: String? { MotiPaths.circles() }

    /// - Parameter code: six digits, once they have been put on the link.
    init(_ line: MotiAskedLine, code: String?, _ view: CircleView, _ visit: Visit, _ form: Form) {
        let words = visit.words
        faults = form.summary("circle.notDone")
        title = words("circle.tab")
        place = .link(MotiPaths.meeting(view.circle), words("circle.backToMeeting"))
        heading = words("circle.code.heading")
        who = words("circle.code.who", ["who": line.shownAs])
        word = line.checkWord.isEmpty ? nil : words("circle.code.word", ["word": line.checkWord])
        phone = line.phone
        self.code = code.map { "\($0.prefix(3)) \($0.suffix(3))" }
        action = MotiPaths.code(view.circle, line.id)
        back = .link(words("circle.code.done"), MotiPaths.meeting(view.circle))
    }

    /// Six digits from the system's own random source.
    static func fresh() -> String {
        var source = SystemRandomNumberGenerator()
        return String((0..<GuestCode.digits).map { _ in Character(String(Int.random(in: 0...9, using: &source))) })
    }
}
