import Core
import Site
import TestKit
import Testing

/// Opens the pages of the demo's cases, fills each form it meets until it is taken, and sends that once more, and again.
struct TwiceWalk: Sendable {
    let house: House
    let asking: Asking

    /// What ends a case or somebody's way in is sent after all else.
    private static let last = [
        "stop", "leaving", "letgo", "let-go", "death", "cancellation", "end", "closing", "removal", "reply", "drop",
    ]

    /// Whoever sends these has no way in afterwards, so that the same form later meets a shut door.
    private static let endsWayIn: Set<String> = [
        "/guest/stop", "/guest/leaving", "/moti/{}/stop/all", "/moti/{}/leaving",
    ]

    /// How many forms to a route are tried before it is given up.
    private static let tries = 3

    /// - Returns: the patterns of the routes that took a form.
    func walk() async throws -> Set<String> {
        var reached: Set<String> = []
        var tried: [String: Int] = [:]
        var ending: Set<String> = []
        for isLast in [false, true] {
            for view in try await views() {
                for address in try await view.addresses(house) where !isLast || ending.contains(address) {
                    let page = try await asking.get(address, view.visitor)
                    guard page.status == 200 else { continue }
                    for form in ShownForm.all(page.body) {
                        if TwiceWalk.isLast(form.action) { ending.insert(address) }
                        guard TwiceWalk.isLast(form.action) == isLast, let pattern = pattern(form.action),
                            !reached.contains(pattern),
                            !TwiceTests.keyless.contains(pattern)
                        else { continue }
                        tried[pattern, default: 0] += 1
                        guard tried[pattern, default: 0] <= TwiceWalk.tries else { continue }
                        if try await send(form, view, pattern) { reached.insert(pattern) }
                    }
                }
            }
        }
        return reached
    }

    private static func isLast(_ action: String) -> Bool {
        action.split(separator: "/").contains { last.contains(String($0)) }
    }

    /// One who looks at one circle.
    struct View: Sendable {
        let visitor: Visitor
        let circle: ID<Circle>

        /// Every page there may be about the circle, for this visitor.
        func addresses(_ house: House) async throws -> [String] {
            let ids = try await Addresses.of(circle, session: nil, in: house.gate)
            return house.door.entries.filter { entry in
                entry.method == .get && visitor.passes(entry.access.door) && isOurs(entry)
            }.compactMap(ids.fill)
        }

        private func isOurs(_ entry: RouteEntry) -> Bool {
            if visitor.isGuest { return entry.pattern.hasPrefix("/guest") }
            if case .card? = visitor.way { return entry.pattern.hasPrefix("/own") }
            return entry.access.circle || entry.pattern == "/moti/new" || entry.pattern == "/moti/coaching"
        }
    }

    /// Who looks at which case: enough for every state and every part.
    private func views() async throws -> [View] {
        func view(_ kind: Visitor.Kind, _ number: Int64) -> View {
            View(visitor: house.visitor(kind), circle: ID(rawValue: 2_000 + number))
        }
        return [
            view(.convener, 1), view(.convener, 3), view(.convener, 4), view(.coordinator, 6), view(.convener, 6),
            view(.responsible, 7), view(.convener, 7), view(.coordinator, 7), view(.responsible, 10),
            view(.invited, 4), view(.foreignCoordinator, 2), view(.deputy, 7), view(.guestByLink, 4),
            view(.guestByCode, 7), view(.clientByCard, 7),
        ]
    }

    private func pattern(_ action: String) -> String? {
        let pieces = action.split(separator: "/", omittingEmptySubsequences: false)
        return house.door.entries.first { entry in
            guard entry.method == .post else { return false }
            let wanted = entry.pattern.split(separator: "/", omittingEmptySubsequences: false)
            return wanted.count == pieces.count && zip(wanted, pieces).allSatisfy { $0 == "{}" || $0 == $1 }
        }?.pattern
    }

    private func send(_ form: ShownForm, _ view: View, _ pattern: String) async throws -> Bool {
        for attempt in 0..<Filling.attempts {
            let fields = Filling(attempt: attempt).fill(form)
            let key = Asking.newKey()
            let before = try await house.mark()
            async let one = asking.post(form.action, view.visitor, fields, once: key)
            async let other = asking.post(form.action, view.visitor, fields, once: key)
            let (first, second) = try await (one, other)
            #expect(first.status < 500 && second.status < 500, "\(pattern): \(first.status) \(second.status)")
            let acts = try await house.acts(since: before)
            guard first.status == 303 || second.status == 303 else {
                #expect(acts == 0, "\(pattern) acted and said \(first.status)")
                continue
            }
            guard acts > 0 else { continue }
            try await again(form, view, pattern, fields, key, [first, second], acts)
            return true
        }
        return false
    }

    /// The form has been sent twice at the same time; now the answer is lost, and it comes a third time.
    private func again(
        _ form: ShownForm, _ view: View, _ pattern: String, _ fields: [(String, String)], _ key: String,
        _ pair: [Asking.Answer], _ acts: Int64
    ) async throws {
        let name = "\(pattern) as \(view.visitor.kind) in \(view.circle.rawValue)"
        #expect(acts == 1, "\(name): acted \(acts) times")
        if TwiceWalk.endsWayIn.contains(pattern) {
            let before = try await house.mark()
            let third = try await asking.post(form.action, view.visitor, fields, once: key)
            #expect([303, 403, 404].contains(third.status), "\(name): \(third.status)")
            #expect(try await house.acts(since: before) == 0, "\(name): acted again")
            return
        }
        let addresses = Set(pair.map { "\($0.status) \($0.location)" })
        #expect(addresses.count == 1, "\(name): sent together: \(addresses)")
        let before = try await house.mark()
        let third = try await asking.post(form.action, view.visitor, fields, once: key)
        let answered = "\(third.status) \(third.location)"
        #expect(addresses.contains(answered), "\(name): sent later: \(answered), not \(addresses)")
        let changed = try await asking.post(form.action, view.visitor, fields + [("other", "word")], once: key)
        // What is gone already needs no key: the page is led back to, and nothing is done.
        let isRefused = changed.status == 409 || (pattern == "/moti/{}/pair/removal" && changed.status == 303)
        #expect(isRefused, "\(name): other words under the same key: \(changed.status)")
        #expect(try await house.acts(since: before) == 0, "\(name): acted again")
    }
}
