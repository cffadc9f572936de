import Core

/// Ids of what a fill makes: in blocks, in order, so that millions of rows append to their indexes instead of being
/// scattered over them. Real ids are random; where a row lies is all that this changes.
enum FillIDs {
    private static let firstWorker: Int64 = 1 << 43
    private static let firstBlock: Int64 = 1 << 44
    /// A circle, its client and all rows in it fit in one block.
    static let block = 1_024
    /// Circle and client.
    private static let taken: Int64 = 2

    static func worker(_ number: Int) -> ID<Person> { ID(rawValue: firstWorker + Int64(number)) }
    static func circle(_ number: Int) -> ID<Circle> { ID(rawValue: start(number)) }
    static func client(_ number: Int) -> ID<Person> { ID(rawValue: start(number) + 1) }
    /// The first id of the rows in a circle.
    static func rows(_ number: Int) -> Int64 { start(number) + taken }

    private static func start(_ number: Int) -> Int64 { firstBlock + Int64(number) * Int64(block) }
}
