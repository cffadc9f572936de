import Core
import Moti
import Testing

/// Every cell of the matrix is asked once, with all that the event needs.
struct MachineCellTests {
    static let states: [MotiState?] = [nil] + MotiState.allCases

    @Test(arguments: states, MotiEvent.allCases)
    func aCellLeadsWhereTheTableSaysOrRefuses(_ state: MotiState?, _ event: MotiEvent) {
        let facts = Stage.facts(in: state, for: event)
        let person = Stage.actor(event, facts)
        var inputs = Inputs(facts: facts)
        let input = inputs.of(event, by: person)
        let rule = MotiMachine.rule(for: event, in: state)
        do throws(Refusals) {
            let decision = try MotiMachine.decide(event, input, in: facts, by: Cast.by(person))
            #expect(rule != nil)
            #expect(decision.from == state)
            if case .to(let target) = rule?.to { #expect(decision.to == target) }
            if case .same = rule?.to { #expect(decision.to == state) }
        } catch {
            #expect(codes(error) == (rule == nil ? ["notNow"] : []), "\(event) in \(String(describing: state))")
        }
    }

    @Test(arguments: MotiMachine.rules.indices)
    func aStrangerIsRefusedByEveryRule(_ index: Int) {
        let rule = MotiMachine.rules[index]
        for state in rule.from.isEmpty ? [nil] : rule.from.map(Optional.some) {
            let facts = Stage.facts(in: state, for: rule.event)
            var inputs = Inputs(facts: facts)
            let input = inputs.of(rule.event, by: Cast.stranger)
            let refused = refusals(rule.event, input, facts, Cast.by(Cast.stranger))
            #expect(refused == ["notYours"])
        }
    }

    @Test func noTwoRulesOfAnEventShareAState() {
        for event in MotiEvent.allCases {
            let rules = MotiMachine.rules.filter { $0.event == event }
            #expect(!rules.isEmpty, "\(event) has no rule")
            for state in MotiState.allCases { #expect(rules.count { $0.from.contains(state) } <= 1) }
        }
    }

    @Test func everyGuardAndEffectIsUsed() {
        #expect(Set(MotiMachine.rules.flatMap(\.guards)) == Set(MotiGuard.allCases))
        #expect(Set(MotiMachine.rules.flatMap(\.effects)) == Set(MotiEffect.allCases))
        #expect(Set(MotiMachine.rules.flatMap(\.by)) == Set(MotiWho.allCases))
        #expect(Set(MotiMachine.rules.flatMap(\.told).map(\.who)) == Set(MotiAudience.allCases))
    }
}

func codes(_ refusals: Refusals) -> [String] { refusals.all.map(\.code) }

/// Codes of what refuses; nothing when it is decided.
func refusals(_ event: MotiEvent, _ input: MotiInput, _ facts: MotiCase, _ by: MotiBy) -> [String] {
    do throws(Refusals) {
        _ = try MotiMachine.decide(event, input, in: facts, by: by)
        return []
    } catch {
        return codes(error)
    }
}
