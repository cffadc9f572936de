import Core
import SQL

@testable import Gate

/// One act of somebody who can write to the database and knows how the trace is made, but holds no head's key.
struct TraceMutation {
    enum Act: String, CaseIterable {
        case changeColumn, changeAndRehash, changeAndRebuild, swapPayloads, loseOneSecret, loseBothSecrets, shiftSalt
        case delete, deleteAndRenumber, deleteAndRebuild
        case insertAndRenumber, insertAndRebuild, appendBackdated
        case swapSequences, swapAndRebuild, reverse
        case truncate, dropChain, renameChain
        case replaceWhole, addBackdatedChain
    }

    let act: Act
    private var random: SeededRandom
    /// The chain that is tampered with, and what is left as it is.
    private var rows: [[Value]]
    private let others: [[Value]]

    /// - Parameter chain: which chain; nil: as the seed says.
    static func tampered(_ rows: [Row], by act: Act, seed: UInt64, in chain: String? = nil) -> [Row] {
        var mutation = TraceMutation(rows, act, seed, chain)
        mutation.perform()
        return (mutation.rows + mutation.others).map(Row.init)
    }

    private init(_ all: [Row], _ act: Act, _ seed: UInt64, _ chain: String?) {
        self.act = act
        random = SeededRandom(seed)
        let chain = chain ?? TraceFixture.chains[Int.random(in: 0...1, using: &random)]
        rows = all.filter { RowsEngine.chain($0) == chain }.map(\.values)
        others = all.filter { RowsEngine.chain($0) != chain }.map(\.values)
    }

    private enum Column {
        static let sequence = 1
        static let at = 2
        static let salt = 10
        static let payload = 11
        static let committed = 12
        static let previous = 13
        static let hash = 14
    }

    private mutating func perform() {
        let place = Int.random(in: rows.indices, using: &random)
        let later = Int.random(in: rows.indices, using: &random)
        switch act {
        case .changeColumn: change(place, anyColumn())
        case .changeAndRehash:
            change(place, Int.random(in: 2...9, using: &random))
            rehash(place)
        case .changeAndRebuild:
            change(place, Int.random(in: 2...9, using: &random))
            rebuild(from: place)
        case .swapPayloads:
            for column in [Column.salt, Column.payload] { exchange(column, place, other(than: place)) }
        case .loseOneSecret: rows[place][Bool.random(using: &random) ? Column.salt : Column.payload] = .null
        case .loseBothSecrets: (rows[place][Column.salt], rows[place][Column.payload]) = (.null, .null)
        case .shiftSalt: shiftSalt(place)
        case .delete: rows.removeSubrange(min(place, later)...max(place, later))
        case .deleteAndRenumber:
            rows.remove(at: place)
            renumber()
        case .deleteAndRebuild:
            rows.remove(at: place)
            renumber()
            rebuild(from: min(place, rows.count))
        case .insertAndRenumber:
            rows.insert(rows[later], at: place)
            change(place, 5)
            renumber()
            rehash(place)
        case .insertAndRebuild:
            rows.insert(rows[later], at: place)
            renumber()
            rebuild(from: place)
        case .appendBackdated:
            rows.append(rows[place])
            renumber()
            rebuild(from: rows.count - 1)
        case .swapSequences: exchange(Column.sequence, place, other(than: place))
        case .swapAndRebuild:
            rows.swapAt(place, other(than: place))
            renumber()
            rebuild(from: 0)
        case .reverse:
            rows.reverse()
            renumber()
        case .truncate: rows.removeSubrange(place...)
        case .dropChain: rows.removeAll()
        case .renameChain:
            for index in rows.indices { rows[index][0] = .text("renamed") }
            rebuild(from: 0)
        case .replaceWhole:
            for index in rows.indices { change(index, 5) }
            rebuild(from: 0)
        case .addBackdatedChain:
            let copy = rows
            for index in rows.indices { rows[index][0] = .text("west-3") }
            rebuild(from: 0)
            rows += copy
        }
    }

    private mutating func anyColumn() -> Int { Int.random(in: 0...14, using: &random) }

    private mutating func other(than place: Int) -> Int {
        (place + Int.random(in: 1..<rows.count, using: &random)) % rows.count
    }

    private mutating func exchange(_ column: Int, _ one: Int, _ other: Int) {
        (rows[one][column], rows[other][column]) = (rows[other][column], rows[one][column])
    }

    /// Another value of the same shape, or NULL, or another shape.
    private mutating func change(_ place: Int, _ column: Int) {
        let old = rows[place][column]
        switch old {
        case .integer(let number): rows[place][column] = .integer(number &+ Int64.random(in: 1...1_000, using: &random))
        case .text(let text):
            rows[place][column] = .text(text + ["x", " ", "ŋ"][Int.random(in: 0...2, using: &random)])
        case .blob(var bytes):
            let index = Int.random(in: bytes.indices, using: &random)
            bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            rows[place][column] = .blob(bytes)
        case .null, .real: rows[place][column] = .integer(Int64.random(in: 1...9, using: &random))
        }
    }

    private mutating func shiftSalt(_ place: Int) {
        guard case .blob(var salt) = rows[place][Column.salt], case .blob(let payload) = rows[place][Column.payload]
        else { return }
        rows[place][Column.payload] = .blob([salt.removeLast()] + payload)
        rows[place][Column.salt] = .blob(salt)
    }

    private mutating func renumber() {
        for index in rows.indices { rows[index][Column.sequence] = .integer(Int64(index) + 1) }
    }

    private mutating func rehash(_ place: Int) {
        guard let row = try? TraceRow(Row(rows[place])) else { return }
        rows[place][Column.hash] = .blob(row.computedHash())
    }

    /// A chain that agrees with itself again from `place` on.
    private mutating func rebuild(from place: Int) {
        for index in rows.indices.dropFirst(place) {
            rows[index][Column.previous] = index == 0 ? .blob(TraceRow.beginning) : rows[index - 1][Column.hash]
            rehash(index)
        }
    }
}

/// SplitMix64: the same seed gives the same test again.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
