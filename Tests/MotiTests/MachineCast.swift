import Core
import Moti

/// The people of the machine's tests, by part.
enum Cast {
    static let convener = ID<Person>(rawValue: 1)
    static let client = ID<Person>(rawValue: 2)
    static let guardian = ID<Person>(rawValue: 3)
    static let north = ID<Person>(rawValue: 4)
    static let south = ID<Person>(rawValue: 5)
    static let fallback = ID<Person>(rawValue: 6)
    static let fallbackDeputy = ID<Person>(rawValue: 7)
    static let expert = ID<Person>(rawValue: 10)
    static let nurse = ID<Person>(rawValue: 11)
    static let adviser = ID<Person>(rawValue: 12)
    static let friend = ID<Person>(rawValue: 20)
    static let interpreter = ID<Person>(rawValue: 21)
    static let outsideCoordinator = ID<Person>(rawValue: 30)
    static let stranger = ID<Person>(rawValue: 31)

    static let everyone = [
        convener, client, guardian, north, south, fallback, fallbackDeputy, expert, nurse, adviser, friend,
        interpreter, outsideCoordinator, stranger,
    ]

    static let unit = ID<Unit>(rawValue: 100)
    static let kela = ID<Unit>(rawValue: 101)
    static let area = ID<Area>(rawValue: 200)
    static let circle = ID<Circle>(rawValue: 300)

    /// Whoever acts, with the assignments they hold in the area.
    static func by(_ person: ID<Person>?) -> MotiBy {
        guard let person else { return .clock }
        switch person {
        case north, south, fallback, fallbackDeputy, outsideCoordinator:
            return MotiBy(person: person, roles: [.coordinator: ["county"]])
        case convener, nurse: return MotiBy(person: person, roles: [.professional: ["county"]])
        default: return MotiBy(person: person)
        }
    }

    static let actors: [ID<Person>?] = everyone.map { $0 } + [nil]

    /// Monday 2 March 2026, 09.00 in Helsinki.
    static let start: Instant = {
        guard let day = Day(year: 2026, month: 3, day: 2), let nine = TimeOfDay(hour: 9) else {
            return Instant(milliseconds: 0)
        }
        return Helsinki.instant(day, nine)
    }()

    /// 60 minutes.
    static let hour: Minutes = {
        guard let hour = Minutes(60) else { preconditionFailure("60 minutes are a length") }
        return hour
    }()

    static var settings: MotiSettings {
        var settings = MotiSettings()
        settings.registerNo = "R-1"
        settings.securityPlanRef = "S-1"
        return settings
    }

    static let word = MotiWord(manner: .phone, identified: "known", on: Day.today(at: start))
}

extension MotiCase {
    /// Before anything has happened.
    static var unborn: MotiCase {
        let today = Day.today(at: Cast.start)
        var facts = MotiCase(
            circle: Cast.circle, area: Cast.area, state: nil, settings: Cast.settings, now: Cast.start,
            startedOn: today, since: today)
        facts.pair = MotiPair(one: Cast.north, other: Cast.south, turn: Cast.south)
        facts.fallback = MotiFallback(owner: Cast.fallback, deputy: Cast.fallbackDeputy)
        return facts
    }

    /// The clock on the wall stands at 09.00 so many days later.
    mutating func advance(days: Int) {
        now = Helsinki.instant(today.adding(days: days), Helsinki.time(of: now))
        today = Day.today(at: now)
    }

    mutating func move(to instant: Instant) {
        now = instant
        today = Day.today(at: now)
    }
}

/// SplitMix64: a seed gives the same walk on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
