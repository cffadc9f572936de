package import Core
package import Site

// Papers P4–P6: the table, the client's copy of a plan, the stop slip.
extension MotiPaths {
    package static let paperTable: Path<ID<Circle>> = "/moti/{}/paper/table"
    package static let paperPlan: Path<ID<Circle>, ID<Plan>> = "/moti/{}/paper/plan/{}"
    package static let paperStop: Path<ID<Circle>> = "/moti/{}/paper/stop"
    /// The copy was given into the client's hand.
    package static let planCopy: Path<ID<Circle>, ID<Plan>> = "/moti/{}/plan/{}/copy"
}
