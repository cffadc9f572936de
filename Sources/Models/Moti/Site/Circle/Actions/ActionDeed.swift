import Core
import Moti
import Site
import Words

/// What every deed with one agreed thing has in common.
protocol ActionDeed: CircleDeed {
    var action: ID<Action> { get }
    /// States in which it can be done.
    var states: Set<ActionState> { get }
    var path: Path<ID<Circle>, ID<Action>> { get }
    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool
}

extension ActionDeed {
    func address(_ circle: ID<Circle>) -> String { path(circle, action) }
    func back(_ circle: ID<Circle>) -> String { MotiPaths.action(circle, action) }
    func next(_ view: CircleView) -> String { MotiPaths.circle(view.circle) + "#agreed" }
    func isFor(_ line: MotiActionLine, _ view: CircleView) -> Bool { line.isMine }

    func isOpen(_ view: CircleView) -> Bool {
        guard view.isAlive, let line = view.action(action) else { return false }
        return states.contains(line.state) && isFor(line, view)
    }

    /// The thing in its words, to stand before the boxes.
    func what(_ view: CircleView) -> DeedSection {
        DeedSection(nil, [.text(view.action(action)?.what ?? "")])
    }
}
