import Core

/// Who plays whom in a copy of a case.
///
/// The coordinators and professionals of the county who stand in the demo's bar own the same number of circles however
/// many there are, so that a page of theirs is measured at any size; the rest is the invented workers'.
struct FillCast: Sendable {
    let workers: Int

    /// Circles that each of them owns.
    static let each = 20
    static let roles = DemoPeople.coordinators + DemoPeople.professionals

    private var filled: Bool { workers >= 10 }

    /// - Parameter circle: the copy's number.
    func people(_ pattern: FillPattern, circle: Int, client: ID<Person>) -> [ID<Person>] {
        var next = first(circle) + 1
        return pattern.cast.enumerated().map { number, person in
            if number == pattern.client { return client }
            if number == pattern.owner { return owner(circle) }
            defer { next += 1 }
            return worker(next, circle)
        }
    }

    /// Whoever owns the copy.
    func owner(_ circle: Int) -> ID<Person> { worker(first(circle), circle) }

    func name(_ circle: Int) -> String {
        if isOfRoles(circle) { return role(first(circle)).name }
        return FillCast.name(first(circle) % max(1, workers))
    }

    static func name(_ worker: Int) -> String { "Työntekijä \(worker + 1)" }

    private func isOfRoles(_ circle: Int) -> Bool {
        !filled || circle < FillCast.roles.count * FillCast.each
    }

    private func first(_ circle: Int) -> Int {
        isOfRoles(circle) ? circle / FillCast.each : circle
    }

    private func worker(_ number: Int, _ circle: Int) -> ID<Person> {
        isOfRoles(circle) ? role(number).id : FillIDs.worker(number % max(1, workers))
    }

    private func role(_ number: Int) -> DemoPeople.Worker {
        FillCast.roles[number % max(1, FillCast.roles.count)]
    }
}
