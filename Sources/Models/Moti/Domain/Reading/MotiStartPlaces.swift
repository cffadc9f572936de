package import Core
import SQL

/// Where somebody may call a team together: an area with a last owner, reached by one of their assignments.
package struct MotiStartPlace: Sendable, Hashable {
    package let assignment: ID<Assignment>
    package let unit: ID<Unit>
    package let unitKind: String
    package let programme: ID<Programme>
    package let area: MotiAreaName
    package let settings: MotiSettings

    /// One place in a form.
    package var code: String { "\(assignment)-\(area.id)" }

    /// The places of the actor, in the order of their areas; none when no assignment lets them start.
    package static func read(_ reading: any Reading) throws -> [MotiStartPlace] {
        let assignments = reading.standing.assignments.filter { MotiStartPlace.roles.contains($0.role) }
        guard !assignments.isEmpty else { return [] }
        let areas = try reading.rows(PlaceStatements.startAreas(on: reading.today)).map(StartArea.init)
        var places: [MotiStartPlace] = []
        for assignment in assignments.sorted(by: { $0.id < $1.id }) {
            for area in areas where area.isPlace(of: assignment) {
                let settings = try MotiCaseLoader.settings(area.programme, reading)
                guard settings.convenerKinds.contains(assignment.unitKind) else { continue }
                places.append(
                    MotiStartPlace(
                        assignment: assignment.id, unit: assignment.unit, unitKind: assignment.unitKind,
                        programme: area.programme, area: area.name, settings: settings))
            }
        }
        return places
    }

    /// Meetings the actor has held as convener: help stands open for those who have held few.
    package static func held(_ reading: any Reading) throws -> Int {
        guard let person = reading.standing.actor.person else { return 0 }
        return Int(clamping: try reading.row(PlaceStatements.held(person))?.optionalInteger(0) ?? 0)
    }

    /// Roles that start circles.
    package static let roles: Set<Role> = [.professional, .coordinator]
}

/// An area's public names.
package struct MotiAreaName: Sendable, Hashable {
    package let id: ID<Area>
    package let fi: String
    package let sv: String
    package let en: String

    package func name(in language: String) -> String {
        switch language {
        case "sv": sv
        case "en": en
        default: fi
        }
    }
}

/// An area under somebody's standing duty.
private struct StartArea {
    let programme: ID<Programme>
    let isTop: Bool
    let parent: ID<Area>?
    let name: MotiAreaName

    init(_ row: Row) throws {
        programme = try row.id(0)
        let top: ID<Area> = try row.id(1)
        let id: ID<Area> = try row.id(2)
        isTop = top == id
        parent = try row.optionalID(3)
        name = MotiAreaName(id: id, fi: try row.text(4), sv: try row.text(5), en: try row.text(6))
    }

    /// The assignment's own area, or the top of what a wider assignment reaches.
    func isPlace(of assignment: Standing.AssignmentFacts) -> Bool {
        guard assignment.areas.contains(name.id) else { return false }
        return isTop || !(parent.map(assignment.areas.contains) ?? false)
    }
}

/// Areas where a programme of MOTI is open.
enum PlaceStatements {
    static func held(_ person: ID<Person>) -> Statement {
        "SELECT MAX(held_meetings) FROM account WHERE person = \(person) AND closed_at IS NULL"
    }

    static func startAreas(on today: Day) -> Statement {
        """
        WITH RECURSIVE below (programme, top, id) AS (
            SELECT s.programme, s.area, s.area FROM standing_duty s JOIN programme p ON p.id = s.programme
            WHERE s.duty = 'fallbackOwner' AND s.ended_at IS NULL AND p.model = 'moti' AND p.opened_on <= \(today)
                AND (p.closed_on IS NULL OR p.closed_on > \(today))
            UNION ALL
            SELECT below.programme, below.top, area.id FROM area JOIN below ON area.parent = below.id
        )
        SELECT below.programme, below.top, below.id, area.parent, area.name_fi, area.name_sv, area.name_en
        FROM below JOIN area ON area.id = below.id ORDER BY below.id, below.programme
        """
    }
}
