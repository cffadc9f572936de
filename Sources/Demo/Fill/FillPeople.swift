import Core
import SQL

/// Writes invented people: rows, sealed under keys of their own.
enum FillPeople {
    static func writeClient(_ number: Int, in change: any Change) throws {
        let id = FillIDs.client(number)
        try write(id, name: "Asiakas \(number + 101)", channel: "none", in: change)
    }

    /// A worker of one of the county's units, with an account that no password opens.
    static func writeWorker(_ number: Int, in change: any Change) throws {
        let id = FillIDs.worker(number)
        try write(id, name: FillCast.name(number), channel: "none", in: change)
        let closed = (0..<32).map { _ in UInt8.random(in: 0...255) }
        try change.run(
            """
            INSERT INTO account (id, person, login_index, password, created_at)
            VALUES (\(ID<Account>.random()), \(id), \(closed), \(closed), \(change.now))
            """)
        let unit = DemoUnits.countyUnits[number % DemoUnits.countyUnits.count]
        try change.run(
            """
            INSERT INTO assignment (id, person, role, unit, area, from_on)
            VALUES (\(ID<Assignment>.random()), \(id), \(Role.professional.rawValue), \(unit.id), \(unit.area),
                \(change.today.adding(days: -400)))
            """)
    }

    private static func write(
        _ id: ID<Person>, name: String, channel: String, in change: any Change
    ) throws {
        let vault = id.vault
        try change.openVault(vault, kind: "person", owner: nil)
        func seal(_ text: String, _ column: String) throws -> [UInt8] {
            try change.seal(text, Place("person", id.rawValue, column), in: vault)
        }
        try change.run(
            """
            INSERT INTO person (id, name, phone, email, language, channel)
            VALUES (\(id), \(try seal(name, "name")), \(try seal(DemoPeople.phone(of: id), "phone")),
                \(try seal(DemoPeople.email(of: id), "email")), \("fi"), \(channel))
            """)
    }
}
