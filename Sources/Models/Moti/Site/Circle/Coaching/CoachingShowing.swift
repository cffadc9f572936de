import Core
import Gate
import Moti
import SQL
import Site
import Words

// The queue of askings for a coach.
extension CirclePages {
    /// Askings shown at once; a queue longer than this needs people, not pages.
    private static let most = 50

    func showCoaching(_ visit: Visit) async throws -> Reply {
        .page(CoachingPage(try await queue(visit), visit, visit.form))
    }

    private func queue(_ visit: Visit) async throws -> [MotiCoachLine] {
        let actor = try visit.actor
        guard let person = actor.person else { throw NotFound() }
        guard try await visit.myself(gate).roles.contains(.coordinator) else { throw NotFound() }
        return try await gate.readEach(
            "coachQueue", by: actor,
            find: { connection, today in
                try connection.rows(MotiLists.coachQueue(of: person, on: today, limit: CirclePages.most)).map {
                    (vault: ID<Vault>(rawValue: try $0.integer(0)), key: true)
                }
            }, ground: { standing, _ in CircleAccess.queue(standing) }
        ) { reading, _ in try MotiCoachLine.read(reading) }.value.compactMap { $0 }
    }

    /// Taken by whoever presses first; the other is told that somebody was quicker.
    func takeCoach(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        let act = TakeCoach()
        do {
            let address = try await gate.perform(
                circle.vault, act.name, by: try visit.actor, form: try visit.stamp, ground: CircleAccess.queue
            ) { change in
                try act.perform(change)
                return MotiPaths.circle(circle)
            }
            return .go(address)
        } catch {
            guard form.takes(error) else { throw error }
            return .again(CoachingPage(try await queue(visit), visit, form), form)
        }
    }
}
