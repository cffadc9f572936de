package import Core
package import Site

// At the table (S5), step by step in the order of the paper.
extension MotiPaths {
    package static let table: Path<ID<Circle>> = "/moti/{}/table"
    package static let tableOpening: Path<ID<Circle>> = "/moti/{}/table/opening"
    package static let tableRound: Path<ID<Circle>> = "/moti/{}/table/round"
    package static let tableQuestion: Path<ID<Circle>, ID<Goal>> = "/moti/{}/table/questions/{}"
    package static let tableReading: Path<ID<Circle>> = "/moti/{}/table/reading"
    package static let tableEnough: Path<ID<Circle>> = "/moti/{}/table/enough"
    package static let tablePaper: Path<ID<Circle>> = "/moti/{}/table/paper"
}
