package import Core
package import Gate
import SQL

/// Settles the imaginary county: places, units with their cards, workers with accounts that no password opens, one MOTI
/// programme in the county's regime, standing duties. Done once; a second call changes nothing.
package enum DemoCounty {
    package static let programme = ID<Programme>(rawValue: 300)

    package static func settle(_ gate: Gate) async throws {
        let done = try await gate.data.read { try $0.row("SELECT id FROM programme WHERE id = \(programme)") != nil }
        guard !done else { return }
        let workers = DemoPeople.workers
        try await gate.settle("demo", fresh: workers.map(\.id.vault)) { change in
            for place in DemoPlaces.all { try change.run(statement(place)) }
            for card in DemoUnits.all { try change.run(statement(card, on: change.today)) }
            for worker in workers { try settle(worker, in: change) }
            for worker in workers { try assign(worker, in: change) }
            try openProgramme(in: change)
        }
    }

    private static func statement(_ place: DemoPlaces.Place) -> Statement {
        """
        INSERT INTO area (id, parent, kind, name_fi, name_sv, name_en)
        VALUES (\(place.id), \(place.parent), \(place.kind), \(place.name.fi), \(place.name.sv), \(place.name.en))
        """
    }

    private static func statement(_ card: DemoUnits.Card, on today: Day) -> Statement {
        """
        INSERT INTO unit (id, parent, area, kind, name_fi, name_sv, name_en, expert_fi, expert_sv, expert_en, brings_fi,
            brings_sv, brings_en, minutes, ask_phone, ask_email, hours, checked_on)
        VALUES (\(card.id), \(card.parent), \(card.area), \(card.kind), \(card.name.fi), \(card.name.sv),
            \(card.name.en), \(card.expert?.fi), \(card.expert?.sv), \(card.expert?.en), \(card.brings?.fi),
            \(card.brings?.sv), \(card.brings?.en), \(card.minutes), \("040 000 0\(card.id.rawValue)"),
            \("yksikko\(card.id.rawValue)@example.org"), \("9–15"), \(today))
        """
    }

    private static func settle(_ worker: DemoPeople.Worker, in change: any Change) throws {
        let id = worker.id
        let vault = id.vault
        try change.openVault(vault, kind: "person", owner: nil)
        func seal(_ text: String, _ column: String) throws -> [UInt8] {
            try change.seal(text, Place("person", id.rawValue, column), in: vault)
        }
        try change.run(
            """
            INSERT INTO person (id, name, phone, email, language, channel)
            VALUES (\(id), \(try seal(worker.name, "name")), \(try seal(DemoPeople.phone(of: id), "phone")),
                \(try seal(DemoPeople.email(of: id), "email")), \(worker.language), \("email"))
            """)
        let closed = (0..<32).map { _ in UInt8.random(in: 0...255) }
        try change.run(
            """
            INSERT INTO account (id, person, login_index, password, created_at)
            VALUES (\(ID<Account>.random()), \(id), \(closed), \(closed), \(change.now))
            """)
    }

    private static func assign(_ worker: DemoPeople.Worker, in change: any Change) throws {
        let id = ID<Assignment>(rawValue: worker.id.rawValue)
        try change.run(
            """
            INSERT INTO assignment (id, person, role, unit, area, deputy, from_on)
            VALUES (\(id), \(worker.id), \(worker.role.rawValue), \(worker.unit), \(worker.area), \(worker.deputy),
                \(change.today.adding(days: -400)))
            """)
    }

    private static func openProgramme(in change: any Change) throws {
        try change.run(
            """
            INSERT INTO programme (id, model, controller, area, opened_on)
            VALUES (\(programme), \("moti"), \(DemoUnits.county.id), \(DemoPlaces.county.id),
                \(change.today.adding(days: -400)))
            """)
        for (kind, regime) in [("moti", "countyClient"), ("pair", "employment")] {
            try change.run(
                """
                INSERT INTO regime (programme, circle_kind, regime, legal_basis, retention)
                VALUES (\(programme), \(kind), \(regime), \("GDPR 6.1 e"), \("circle"))
                """)
        }
        for (key, value) in [("registerNo", "DEMO-1"), ("securityPlanRef", "DEMO-TTS-1")] {
            try change.run(
                """
                INSERT INTO setting (programme, key, version, value, set_at)
                VALUES (0, \(key), 1, \(value), \(change.now))
                ON CONFLICT (programme, key, version) DO NOTHING
                """)
        }
        for area in DemoPlaces.serviceAreas {
            let pair = DemoPeople.coordinators.filter { $0.area == area.id }.map(\.id.rawValue)
            guard let first = pair.first, let second = pair.last else { continue }
            try change.run(
                """
                INSERT INTO standing_duty (id, programme, area, duty, assignment, deputy, accepted_at, deputy_accepted_at)
                VALUES (\(ID<Vault>.random()), \(programme), \(area.id), \("fallbackOwner"), \(first), \(second),
                    \(change.now), \(change.now))
                """)
        }
    }
}
