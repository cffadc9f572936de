import Core
import Demo
import MotiSite
import SQL
import Site
import TestKit
import Testing

@Suite("Lists of circles")
struct CircleListTests {
    @Test("show mine by name with what is next, and nobody else's")
    func mine() async throws {
        try await CircleStand.with { stand in
            let page = try await stand.browser(CircleStand.responsible).get(MotiPaths.circles())
            #expect(page.status == 200)
            #expect(page.body.contains("Asiakas 7") && page.body.contains("Asiakas 10"))
            #expect(!page.body.contains("Asiakas 9") && !page.body.contains("⟦"))
            let none = try await stand.browser(CircleStand.colleague).get(MotiPaths.circles())
            #expect(none.body.contains("Et ole vielä missään piirissä"))
            let odd = try await stand.browser(CircleStand.responsible).get(MotiPaths.circles() + "?after=x.y")
            #expect(odd.body.contains("Asiakas 7"))
        }
    }

    @Test("show a coordinator who asks for a coach in the area, without any client, and the first to press takes it")
    func coaching() async throws {
        try await CircleStand.with { stand in
            let coordinator = stand.browser(CircleStand.southCoordinator)
            let page = try await coordinator.get(MotiPaths.coaching())
            #expect(page.status == 200)
            #expect(page.body.contains("Sairaanhoitaja, etelä"))
            #expect(!page.body.contains("Asiakas 2"))
            // Another area's coordinator sees an empty queue, and taking is not there for them.
            let foreign = stand.browser(CircleStand.coordinator)
            let empty = try await foreign.get(MotiPaths.coaching())
            #expect(empty.body.contains("Kukaan ei odota tukea"))
            let take = MotiPaths.coachTaking(CircleStand.coachAsked)
            let own = try await foreign.get(MotiPaths.circle(CircleStand.following))
            let stamp = own.form(MotiPaths.caughtUp(CircleStand.following))
            #expect(!stamp.isEmpty)
            #expect(try await foreign.post(take, stamp).status == 404)
            #expect(try await stand.browser(CircleStand.convener).get(MotiPaths.coaching()).status == 404)
            let taken = try await coordinator.send([:], from: page, to: take)
            #expect(taken.location == MotiPaths.circle(CircleStand.coachAsked), "\(taken.body)")
            #expect(try await coordinator.get(taken.location).status == 200)
            #expect(try await coordinator.get(MotiPaths.coaching()).body.contains("Kukaan ei odota tukea"))
        }
    }
}
