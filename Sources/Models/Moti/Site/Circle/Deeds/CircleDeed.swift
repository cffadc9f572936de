import Core
import Moti
import Site
import Words

/// One thing that is done in a circle, as a page with one form. Its texts stand under `circle.<name>`: `heading`, `lead`,
/// `button`, `after` (what follows, and who is told).
protocol CircleDeed: Sendable {
    var name: String { get }
    /// Where the form stands and is sent.
    func address(_ circle: ID<Circle>) -> String
    /// Whether this reader can do it now. If not there is no such page.
    func isOpen(_ view: CircleView) -> Bool
    /// What the boxes hold when the page is opened.
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]]
    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection]
    /// Reads the form; faults are collected in it.
    func acts(_ form: inout Form, _ view: CircleView, _ visit: Visit, _ tokens: any Tokens) -> [any MotiAct]
    /// What is shown when it is done.
    func next(_ view: CircleView) -> String
    /// Where one goes who does not do it.
    func back(_ circle: ID<Circle>) -> String
    /// The form's field for a rule's, where they differ.
    var fields: [String: String] { get }
    /// Something else that can be done with the same thing.
    func other(_ view: CircleView, _ words: Words) -> Step?
    /// Stopping has a button of its own look.
    var isStop: Bool { get }
    /// Placeholders of the heading, the lead and what follows.
    func fills(_ view: CircleView, _ visit: Visit) -> [String: String]
    /// The version of the text that is changed; nil when none is.
    func version(_ view: CircleView, _ form: Form) -> Int64?
}

extension CircleDeed {
    func filled(_ view: CircleView, _ visit: Visit) -> [String: [String]] { [:] }
    func sections(_ view: CircleView, _ form: Form, _ visit: Visit) -> [DeedSection] { [] }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.circle(circle) }
    var fields: [String: String] { [:] }
    func other(_ view: CircleView, _ words: Words) -> Step? { nil }
    var isStop: Bool { false }
    func fills(_ view: CircleView, _ visit: Visit) -> [String: String] { [:] }
    func version(_ view: CircleView, _ form: Form) -> Int64? { nil }
}
