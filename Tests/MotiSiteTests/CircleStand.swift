import Core
import Demo
import Gate
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

/// The demo's thirteen circles behind MOTI's pages: one in every state that lasts.
struct CircleStand: Sendable {
    let stand: MotiStand

    static func with(_ body: @escaping @Sendable (CircleStand) async throws -> Void) async throws {
        try await MotiStand.with { stand in
            try await DemoCases.settle(stand.world.gate, clock: stand.world.clock, tokens: stand.tokens) { _, _ in }
            try await body(CircleStand(stand: stand))
        }
    }

    // The cases, by what they have come to.
    static let worry = ID<Circle>(rawValue: 2_001)
    static let coachAsked = ID<Circle>(rawValue: 2_002)
    static let preparing = ID<Circle>(rawValue: 2_003)
    static let inviting = ID<Circle>(rawValue: 2_004)
    static let scheduled = ID<Circle>(rawValue: 2_005)
    static let held = ID<Circle>(rawValue: 2_006)
    static let following = ID<Circle>(rawValue: 2_007)
    static let paused = ID<Circle>(rawValue: 2_009)
    static let closing = ID<Circle>(rawValue: 2_010)
    static let closed = ID<Circle>(rawValue: 2_011)
    static let withdrawn = ID<Circle>(rawValue: 2_012)

    // The north, where most of them are.
    static let convener = ID<Person>(rawValue: 1_021)
    static let responsible = ID<Person>(rawValue: 1_022)
    static let coordinator = ID<Person>(rawValue: 1_011)
    // The west, where Swedish is spoken, and the south and the east.
    static let westConvener = ID<Person>(rawValue: 1_033)
    static let southConvener = ID<Person>(rawValue: 1_025)
    static let southCoordinator = ID<Person>(rawValue: 1_013)
    static let eastResponsible = ID<Person>(rawValue: 1_030)
    /// Works in the convener's unit, has no part in any circle.
    static let colleague = ID<Person>(rawValue: 1_023)

    func browser(_ person: ID<Person>, _ language: Language = .fi) -> StandBrowser { stand.browser(person, language) }

    func state(_ circle: ID<Circle>) async throws -> String {
        try await first("SELECT state FROM circle WHERE id = \(circle)") { try $0.text(0) } ?? "gone"
    }

    func count(_ statement: Statement) async throws -> Int64 {
        try await first(statement) { try $0.integer(0) } ?? 0
    }

    func id<Of>(_ statement: Statement) async throws -> ID<Of> {
        ID(rawValue: try #require(try await first(statement) { try $0.integer(0) }))
    }

    private func first<Value: Sendable>(
        _ statement: Statement, _ read: @escaping @Sendable (Row) throws -> Value
    ) async throws -> Value? {
        try await stand.world.gate.data.read { try $0.row(statement).map(read) }
    }
}
