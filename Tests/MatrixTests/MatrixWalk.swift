import Core
import HTTPTypes
import Site
import Testing

/// Every route as every visitor, on their own circle, on one that is none of theirs and on one that is not there.
struct MatrixWalk: Sendable {
    let house: House
    let asking: Asking

    /// Routes that end the sessions of whoever asks: walked last, each in a session of its own.
    static func endsSessions(_ entry: RouteEntry) -> Bool {
        entry.pattern.hasPrefix("/sessions") || entry.pattern == "/sign-out"
    }

    /// Whoever is signed in wholly is led past the code, to a page that is then absent for all but guests.
    private static let leadOn: Set<String> = ["/guest/code"]

    /// - Parameter kinds: fewer for a sample.
    func walk(_ kinds: [Visitor.Kind], _ entries: [RouteEntry]) async throws -> RouteTable {
        var table = RouteTable(house.door.entries)
        let calm = entries.filter { !MatrixWalk.endsSessions($0) }
        for kind in kinds {
            let visitor = house.visitor(kind)
            let places = try await Places(visitor, house)
            for entry in calm { table.note(entry, kind, try await visit(entry, visitor, places)) }
        }
        for kind in kinds {
            for entry in entries where MatrixWalk.endsSessions(entry) {
                let fresh = try await Guests(gate: house.gate, clock: house.clock).signedIn(house.visitor(kind))
                table.note(entry, kind, try await visit(entry, fresh, try await Places(fresh, house)))
            }
        }
        return table
    }

    struct Places: Sendable {
        let own: Addresses?
        let foreign: Addresses
        let nowhere = Addresses.nowhere

        init(_ visitor: Visitor, _ house: House) async throws {
            foreign = try await Addresses.of(visitor.foreign, session: visitor.session, in: house.gate)
            if let circle = visitor.own {
                own = try await Addresses.of(circle, session: visitor.session, in: house.gate)
            } else {
                own = nil
            }
        }
    }

    private func visit(_ entry: RouteEntry, _ visitor: Visitor, _ places: Places) async throws -> Asking.Answer {
        let name = "\(RouteTable.name(entry)) as \(visitor.kind)"
        let address = try #require((places.own ?? places.foreign).fill(entry), "\(name): of what type is a part?")
        let isMeant = visitor.passes(entry.access.door) && visitor.isMeant(by: entry.access)
        let isIn = isMeant && (!entry.access.circle || places.own != nil)
        let before = entry.method == .post ? try await house.mark() : 0
        let answer = try await ask(entry, address, visitor, whole: !isIn)
        Checks.sound(answer, name)
        if !visitor.passes(entry.access.door) {
            if entry.method == .get { #expect(answer.leadsToSignIn, "\(name): \(answer.status)") }
            if entry.method == .post { #expect(answer.status == 403, "\(name): \(answer.status)") }
        } else if !isIn, !(MatrixWalk.leadOn.contains(entry.pattern) && answer.status == 303) {
            #expect(answer.status == 404, "\(name): \(answer.status)")
        }
        if entry.method == .post, !MatrixWalk.endsSessions(entry) {
            #expect(try await house.acts(since: before) == 0, "\(name) changed something")
        }
        if entry.parts.contains("ID<Circle>"), visitor.passes(entry.access.door) {
            try await compare(entry, visitor, places, name)
        }
        return answer
    }

    /// What is somebody else's and what is not there answer alike to the byte, and looking for either is recorded.
    private func compare(_ entry: RouteEntry, _ visitor: Visitor, _ places: Places, _ name: String) async throws {
        let foreign = try #require(places.foreign.fill(entry))
        let before = try await house.mark()
        let refused = try await ask(entry, foreign, visitor, whole: true)
        #expect(try await house.refusals(since: before) > 0, "\(name): looking at another's circle left no record")
        let absent = try await ask(entry, try #require(places.nowhere.fill(entry)), visitor, whole: true)
        #expect(refused.status == 404, "\(name), another's circle: \(refused.status)")
        #expect(absent.status == 404, "\(name), no circle: \(absent.status)")
        #expect(refused.body == absent.body, "\(name): another's and nobody's circle differ")
        #expect(refused.headers == absent.headers, "\(name): another's and nobody's circle differ in headers")
    }

    private func ask(
        _ entry: RouteEntry, _ address: String, _ visitor: Visitor, whole: Bool
    ) async throws -> Asking.Answer {
        switch entry.method {
        case .get: try await asking.get(address, visitor)
        case .post: try await asking.post(address, visitor, [], once: whole ? Asking.newKey() : nil)
        }
    }
}
