package import Core

extension MotiMachine {
    package static func acts(_ who: MotiWho, _ facts: MotiQuestion) -> Bool { false }
    package static func faults(_ condition: MotiGuard, _ facts: MotiQuestion) -> [any Refusal] { [] }
    package static func holds(_ choice: MotiChoice, _ facts: MotiQuestion) -> Bool { false }

    static func settle(_ verdict: Verdict<MotiMachine>, _ question: MotiQuestion, _ fresh: MotiFresh) -> MotiDecision {
        MotiDecision(
            event: question.event, rule: verdict.rule, from: question.facts.state, to: verdict.to, steps: [],
            after: question.facts, owner: nil, onDuty: nil, next: nil, told: [])
    }
}
