import Core
import Site

/// A small random source whose whole course follows from its seed (SplitMix64).
struct Seeded: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Requests that are nearly right: a grammar over the site's own routes, with one or more things spoilt.
struct Fuzz: Sendable {
    struct Sent: Sendable {
        let method: String
        let address: String
        let headers: [(String, String)]
        let body: [UInt8]?
        let visitor: Int
    }

    private var random: Seeded
    private let entries: [RouteEntry]
    private let circles: [String]
    private let visitors: Int

    init(seed: UInt64, entries: [RouteEntry], circles: [String], visitors: Int) {
        random = Seeded(seed: seed)
        self.entries = entries
        self.circles = circles
        self.visitors = visitors
    }

    /// - Parameter token: the form's token of each visitor, so that some forms come through.
    mutating func next(_ tokens: [String]) -> Sent {
        let entry = entries.randomElement(using: &random)
        let visitor = Int.random(in: 0..<visitors, using: &random)
        let isPost = entry?.method == .post
        let method = chance(8) ? pick(Spoilt.methods) : (isPost ? "POST" : "GET")
        let token = tokens.indices.contains(visitor) ? tokens[visitor] : ""
        let isSent = method == "POST" || chance(20)
        return Sent(
            method: method, address: address(entry), headers: headers(sends: isSent), body: isSent ? body(token) : nil,
            visitor: visitor)
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    private mutating func pick(_ all: [String]) -> String { all.randomElement(using: &random) ?? "" }

    private mutating func address(_ entry: RouteEntry?) -> String {
        var address = ""
        for (index, piece) in (entry?.pattern ?? "/").split(separator: "{}", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { address += chance(3) ? pick(Spoilt.ids) : pick(circles) }
            address += piece
        }
        if chance(12) { address += pick(Spoilt.paths) }
        if chance(6) { address += "?" + fields(6).map { "\($0.0)=\($0.1)" }.joined(separator: "&") }
        return address
    }

    private mutating func headers(sends: Bool) -> [(String, String)] {
        var headers: [(String, String)] = []
        if sends {
            headers.append(("Content-Type", chance(12) ? pick(Spoilt.types) : "application/x-www-form-urlencoded"))
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) where chance(2) {
            headers.append((pick(Spoilt.headers), pick(Spoilt.texts)))
        }
        if chance(12) { headers.append(("Cookie", pick(Spoilt.cookies))) }
        return headers
    }

    private mutating func body(_ token: String) -> [UInt8] {
        if chance(15) {
            return (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        var all = fields(Int.random(in: 0...12, using: &random))
        if !chance(10) { all.append(("_csrf", token)) }
        if !chance(6) { all.append(("_once", "fuzz-\(random.next())-key-of-one")) }
        if chance(3) { all.append(("_version", pick(Spoilt.numbers))) }
        if chance(40) { all += (0..<520).map { ("f\($0)", "1") } }
        return Array(all.map { "\($0.0)=\($0.1)" }.joined(separator: "&").utf8)
    }

    private mutating func fields(_ most: Int) -> [(String, String)] {
        (0..<max(0, most)).map { _ in
            let value = chance(4) ? pick(Spoilt.numbers) : (chance(3) ? pick(circles) : pick(Spoilt.texts))
            return (chance(15) ? pick(Spoilt.texts) : pick(Spoilt.names), value)
        }
    }
}
