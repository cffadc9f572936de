import Core

/// Access records as a year of looking at circles leaves them.
struct FillTrail: Sendable {
    let size: FillSize
    let cast: FillCast
    let end: Instant

    private static let year = 365 * 24 * 60 * 60 * 1_000

    /// The records of some circles, oldest first.
    func records(_ circles: Range<Int>) -> [AccessRecord] {
        circles.flatMap { circle in
            let owner = cast.owner(circle)
            let payload = "way=account\nname=\(cast.name(circle))\nparts=responsible"
            return (count(circle)..<count(circle + 1)).map { number in
                AccessRecord(
                    at: at(number), actor: owner, vault: FillIDs.circle(circle).vault, action: "read", item: "circle",
                    ground: Ground.seat.rawValue, result: .granted, request: "fill", payload: payload)
            }
        }
    }

    /// How many records there are before a circle's own.
    private func count(_ circle: Int) -> Int {
        size.circles == 0 ? 0 : Int(Double(size.records) * Double(circle) / Double(size.circles))
    }

    private func at(_ number: Int) -> Instant {
        let share = Double(number) / Double(max(1, size.records))
        return Instant(milliseconds: end.milliseconds - Int64((1 - share) * Double(FillTrail.year)))
    }
}
