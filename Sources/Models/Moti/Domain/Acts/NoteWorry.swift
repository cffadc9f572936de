package import Core
import SQL

/// A worry is noted: codes only, nobody is named before the client's yes. Performed through `Gate.open`.
package struct NoteWorry: MotiAct {
    package let unit: ID<Unit>
    package let unitKind: String
    /// At least two.
    package let lifeAreas: Set<String>

    package init(unit: ID<Unit>, unitKind: String, lifeAreas: Set<String>) {
        self.unit = unit
        self.unitKind = unitKind
        self.lifeAreas = lifeAreas
    }

    package var name: String { MotiEvent.noteWorry.rawValue }

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change, born: false)
        let known = lifeAreas.intersection(acts.facts.settings.lifeAreas)
        try change.run(CircleStatements.lifeAreas(acts.circle, Codes.text(known.sorted())))
        try acts.act(
            .noteWorry,
            MotiInput(.worry(MotiWorry(circle: acts.circle, unit: unit, unitKind: unitKind, lifeAreas: known))))
    }
}

/// The life areas of a worry are ticked anew.
package struct SaveLifeAreas: MotiAct {
    package let lifeAreas: Set<String>

    package init(_ lifeAreas: Set<String>) {
        self.lifeAreas = lifeAreas
    }

    package let name = "edited"

    package func perform(_ change: any Change) throws {
        let acts = try MotiActs(change)
        try acts.requireCarrier()
        let known = lifeAreas.intersection(acts.facts.settings.lifeAreas)
        guard known.count >= 2 else { throw Refusals([MotiRefusal(.lifeAreasMissing)]) }
        try change.run(CircleStatements.lifeAreas(acts.circle, Codes.text(known.sorted())))
        try acts.edited("lifeAreas", item: acts.circle.rawValue)
    }
}

/// Put off once, to a day at most a month ahead.
package struct TalkLater: MotiAct {
    package let day: Day?

    package init(to day: Day?) {
        self.day = day
    }

    package var name: String { MotiEvent.talkLater.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.talkLater, MotiInput(day: day))
    }
}

/// Nothing came of it: the worry ends and leaves a figure.
package struct LetGo: MotiAct {
    package init() {}
    package var name: String { MotiEvent.letGo.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.letGo)
    }
}

/// The client was asked and said no. Nothing is kept that could tell who.
package struct ClientDeclines: MotiAct {
    package let on: Day?
    package let manner: MotiManner?

    package init(on: Day?, manner: MotiManner?) {
        self.on = on
        self.manner = manner
    }

    package var name: String { MotiEvent.clientDeclines.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(
            .clientDeclines, MotiInput(.talk(MotiTalk(manner: manner)), day: on))
    }
}

/// A coach is asked for from the area's coordinators.
package struct AskCoach: MotiAct {
    package init() {}
    package var name: String { MotiEvent.askCoach.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.askCoach)
    }
}

/// A coordinator of the area takes the asking.
package struct TakeCoach: MotiAct {
    package init() {}
    package var name: String { MotiEvent.takeCoach.rawValue }

    package func perform(_ change: any Change) throws {
        try MotiActs(change).act(.takeCoach)
    }
}
