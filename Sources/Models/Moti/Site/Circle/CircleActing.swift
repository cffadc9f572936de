import Core
import Gate
import Moti
import Site
import Words

// How every page of a circle reads and acts.
extension CirclePages {
    func read(_ visit: Visit, _ circle: ID<Circle>) async throws -> CircleView {
        try await present {
            try await gate.read(
                circle.vault, "circle", by: try visit.actor, ground: CircleAccess.rule, CircleView.read
            ).value
        }
    }

    /// Several acts of one form in one transaction: all are stored or none.
    func perform(_ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String) async throws -> String {
        let name = acts.count == 1 ? acts.first?.name ?? "edited" : acts.last?.name ?? "edited"
        return try await present {
            try await gate.perform(
                circle.vault, name, by: try visit.actor, form: try visit.stamp, ground: CircleAccess.rule,
                fresh: acts.flatMap(\.fresh)
            ) { change in
                for act in acts { try act.perform(change) }
                return next
            }
        }
    }

    /// What is not in this circle, or not for this reader, is not there.
    private func present<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    // MARK: Deeds

    func show(_ deed: some CircleDeed, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard deed.isOpen(view) else { throw NotFound() }
        return .page(DeedPage(deed, view, visit, visit.form.filled(deed.filled(view, visit))))
    }

    /// Saves a form that is sound; what is refused stands beside its field, the text kept.
    func act(_ deed: some CircleDeed, _ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        var form = visit.form
        let acts = deed.acts(&form, view, visit, tokens)
        // A thing named that is not in this circle.
        if acts.isEmpty, form.isSound { throw NotFound() }
        return try await save(acts, &form, visit, circle, next: deed.next(view), names: deed.fields) {
            guard deed.isOpen($0) else { throw NotFound() }
            return DeedPage(deed, $0, visit, $1)
        }
    }

    func save<Shown: Page>(
        _ acts: [any MotiAct], _ form: inout Form, _ visit: Visit, _ circle: ID<Circle>, next: String,
        names: [String: String] = [:], page: (CircleView, Form) throws -> Shown
    ) async throws -> Reply {
        if form.isSound {
            do {
                return .go(try await perform(acts, visit, circle, next: next))
            } catch {
                guard form.takes(error, names: names) else { throw error }
            }
        }
        return .again(try page(try await read(visit, circle), form), form)
    }

    /// A button without a form of its own: what is refused is told on the page it stands on.
    func press<Shown: Page>(
        _ acts: [any MotiAct], _ visit: Visit, _ circle: ID<Circle>, next: String,
        page: (CircleView, Form) throws -> Shown
    ) async throws -> Reply {
        var form = visit.form
        return try await save(acts, &form, visit, circle, next: next, page: page)
    }
}
