import Core
import Moti
import Testing

/// One thing made wrong in a question that would else be decided.
struct Spoil: Sendable, CustomTestStringConvertible {
    let condition: MotiGuard
    let event: MotiEvent
    let state: MotiState?
    /// What is then refused, and nothing else.
    let codes: [MotiRefusal.Code]
    let change: @Sendable (inout MotiCase, inout MotiInput, inout ID<Person>?) -> Void

    init(
        _ condition: MotiGuard, _ event: MotiEvent, in state: MotiState?, _ codes: MotiRefusal.Code...,
        change: @escaping @Sendable (inout MotiCase, inout MotiInput, inout ID<Person>?) -> Void
    ) {
        self.condition = condition
        self.event = event
        self.state = state
        self.codes = codes
        self.change = change
    }

    var testDescription: String { "\(condition) in \(event)" }
}

extension MotiInput {
    mutating func edit(_ change: (inout MotiTalk) -> Void) {
        guard case .talk(var one) = detail else { return }
        change(&one)
        detail = .talk(one)
    }

    mutating func edit(_ change: (inout MotiGiving) -> Void) {
        guard case .giving(var one) = detail else { return }
        change(&one)
        detail = .giving(one)
    }

    mutating func edit(_ change: (inout MotiSending) -> Void) {
        guard case .sending(var one) = detail else { return }
        change(&one)
        detail = .sending(one)
    }

    mutating func edit(_ change: (inout MotiAnswering) -> Void) {
        guard case .answering(var one) = detail else { return }
        change(&one)
        detail = .answering(one)
    }

    mutating func edit(_ change: (inout MotiFixing) -> Void) {
        guard case .fixing(var one) = detail else { return }
        change(&one)
        detail = .fixing(one)
    }

    mutating func edit(_ change: (inout MotiPlanning) -> Void) {
        guard case .planning(var one) = detail else { return }
        change(&one)
        detail = .planning(one)
    }

    mutating func edit(_ change: (inout MotiClosing) -> Void) {
        guard case .closing(var one) = detail else { return }
        change(&one)
        detail = .closing(one)
    }

    mutating func edit(_ change: (inout MotiReopening) -> Void) {
        guard case .reopening(var one) = detail else { return }
        change(&one)
        detail = .reopening(one)
    }
}
