import Core
import Gate
import Moti
import Site
import Words

// How every step reads and saves.
extension CallTogetherPages {
    /// The circle as step by step it has become.
    func read(_ visit: Visit, _ circle: ID<Circle>) async throws -> CallTogetherState {
        try await gate.read(circle.vault, "callTogether", by: try visit.actor, ground: CallAccess.rule) { reading in
            try CallTogetherState.read(reading)
        }.value
    }

    /// Several acts of one form in one transaction: all are stored or none.
    func perform(_ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String) async throws -> String {
        let name = acts.count == 1 ? acts.first?.name ?? "edited" : "edited"
        return try await gate.perform(
            circle.vault, name, by: try visit.actor, form: try visit.stamp, ground: CallAccess.rule,
            fresh: acts.flatMap(\.fresh)
        ) { change in
            for act in acts { try act.perform(change) }
            return next
        }
    }

    /// Saves a form that is sound; what is refused stands beside its field, the text kept.
    ///
    /// - Parameters:
    ///   - names: the form's field for a rule's, where they differ.
    ///   - page: the same page again, from what the circle is now.
    func save<Shown: Page>(
        _ acts: [any MotiAct], _ form: inout Form, _ visit: Visit, _ circle: ID<Circle>, next: String,
        names: [String: String] = [:], page: (CallTogetherState, Form) -> Shown
    ) async throws -> Reply {
        if form.isSound {
            do {
                return .go(try await perform(acts, visit, circle, next: next))
            } catch {
                guard form.takes(error, names: names) else { throw error }
            }
        }
        return .again(page(try await read(visit, circle), form), form)
    }

    /// Where a step leads: on, or to the circle when the rest is done later.
    func next(_ form: Form, _ circle: ID<Circle>, _ address: String) -> String {
        form.has("later") ? MotiPaths.circle(circle) : address
    }
}
