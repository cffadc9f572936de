import Core

/// Who plays in one area's cases.
struct DemoCast: Sendable {
    let side: Int

    var area: ID<Area> { DemoPlaces.serviceAreas[side].id }
    /// Nurse: calls together.
    var convener: ID<Person> { ID(rawValue: Int64(1021 + side * 4)) }
    var convenerUnit: ID<Unit> { DemoUnits.countyUnits[side * 2].id }
    /// Social counsellor: becomes the responsible worker.
    var responsible: ID<Person> { ID(rawValue: Int64(1022 + side * 4)) }
    var responsibleUnit: ID<Unit> { DemoUnits.countyUnits[side * 2 + 1].id }
    var coordinator: ID<Person> { ID(rawValue: Int64(1011 + side * 2)) }
}
