import Core
import Moti
import Site
import Words

/// What stands round each of the six steps: where one is, which are done, what is wrong.
struct CallFrame: Sendable {
    /// The steps of the sitting, in the order of the paper.
    enum Step: Int, CaseIterable {
        case talk = 1
        case goals, people, consent, times, sending
    }

    let title: String
    let steps: SittingSteps
    let faults: FaultSummary?
    let place: String

    /// - Parameters:
    ///   - state: nil before anything is written down.
    ///   - failed: the text's key that says what did not happen.
    init(
        _ step: Step, _ state: CallTogetherState?, _ visit: Visit, _ form: Form,
        failed: String = "callTogether.notSaved"
    ) {
        let words = visit.words
        let number = ["n": "\(step.rawValue)"]
        faults = form.summary(failed)
        title = words(faults == nil ? "callTogether.tab" : "callTogether.tabWrong", number)
        let client = state?.client?.name ?? ""
        place =
            client.isEmpty
            ? words("callTogether.whereFirst", number)
            : words("callTogether.where", number.merging(["name": client]) { first, _ in first })
        steps = SittingSteps(
            words("callTogether.sitting"),
            Step.allCases.map { one in
                (name: words("callTogether.step.\(one.rawValue)"), address: state.flatMap { $0.address(of: one) })
            }, current: step.rawValue)
    }
}

extension CallTogetherState {
    /// Where a step that is done is found again; nil for one still to do.
    func address(of step: CallFrame.Step) -> String? {
        guard isDone(step) else { return nil }
        return switch step {
        case .talk: MotiPaths.talk(circle)
        case .goals: MotiPaths.goals(circle)
        case .people: MotiPaths.people(circle)
        case .consent: MotiPaths.consent(circle)
        case .times: MotiPaths.times(circle)
        case .sending: MotiPaths.sending(circle)
        }
    }

    private func isDone(_ step: CallFrame.Step) -> Bool {
        switch step {
        case .talk: client != nil
        case .goals: !goals.isEmpty
        case .people: !goals.isEmpty && !asked.isEmpty
        case .consent: !consents.isEmpty && !asked.isEmpty && !wantsConsent
        case .times: !(meeting?.slots.isEmpty ?? true) || meeting?.start != nil
        case .sending: state != .worry && state != .preparing
        }
    }
}

/// A page of the sitting.
protocol CallPage: Page {
    var frame: CallFrame { get }
}

extension CallPage {
    var title: String { frame.title }
    var menuPlace: String? { MotiPaths.new() }

    /// The page's own names with those of the frame.
    static func framed(_ names: Names<Self>) -> Names<Self> {
        let frame: Names<Self> = [
            "steps": { $0.frame.steps }, "faults": { $0.frame.faults }, "place": { $0.frame.place },
        ]
        return names.merging(frame) { own, _ in own }
    }

    static var frameParts: [any PageValue.Type] { [SittingSteps.self, FaultSummary.self] }
}
