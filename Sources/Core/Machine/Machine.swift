/// A word of a machine that stands in the design, in the history and in the figures under one spelling.
package protocol MachineCode: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

/// What one kind of circle, or a small thing inside it, may go through: a table of rules, as data.
///
/// What is not in the table is an enumerated refusal. A machine is pure: it reads no clock and no database.
package protocol Machine {
    associatedtype State: MachineCode
    associatedtype Event: MachineCode
    associatedtype Who: MachineCode
    associatedtype Guard: MachineCode
    /// A question that decides between two targets.
    associatedtype Choice: MachineCode
    associatedtype Effect: Hashable, Sendable, CustomStringConvertible
    associatedtype Told: Hashable, Sendable, CustomStringConvertible
    /// All that who, guard and choice may look at.
    associatedtype Facts: Sendable

    static var rules: [Rule<Self>] { get }

    /// Whether whoever acts is this one.
    static func acts(_ who: Who, _ facts: Facts) -> Bool
    /// What the guard has against it; nothing when it is met.
    static func faults(_ condition: Guard, _ facts: Facts) -> [any Refusal]
    static func holds(_ choice: Choice, _ facts: Facts) -> Bool
    static func notNow(_ event: Event, in state: State?) -> any Refusal
    static func notYours(_ event: Event) -> any Refusal
}

/// Where a rule leads.
package enum Target<State: MachineCode, Choice: MachineCode>: Hashable, Sendable {
    case same
    case to(State)
    /// The state that was kept when the circle was paused.
    case kept
    case either(Choice, yes: State, no: State)
}

/// One row of a machine's table.
package struct Rule<M: Machine>: Sendable {
    package let event: M.Event
    /// The states it may happen in; none for the event that begins it all.
    package let from: Set<M.State>
    /// Any of these may do it.
    package let by: Set<M.Who>
    /// All of these must hold; what fails is told together.
    package let guards: [M.Guard]
    package let to: Target<M.State, M.Choice>
    /// In the order in which they are applied.
    package let effects: [M.Effect]
    package let told: [M.Told]

    package init(
        _ event: M.Event, from: Set<M.State>, by: Set<M.Who>, guards: [M.Guard] = [],
        to: Target<M.State, M.Choice>, effects: [M.Effect] = [], told: [M.Told] = []
    ) {
        self.event = event
        self.from = from
        self.by = by
        self.guards = guards
        self.to = to
        self.effects = effects
        self.told = told
    }
}

/// What a machine answered: the rule that applies and the state it leads to.
package struct Verdict<M: Machine>: Sendable {
    package let rule: Rule<M>
    package let to: M.State
}
