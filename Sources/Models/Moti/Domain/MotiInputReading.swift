import Core

// What guards and effects ask of an input: the detail of the kind they know, or nothing.
//
// Those that give back a plain value are not inlined: the optimiser of Swift 6.3.1 would end its borrow of the input before
// its last use, notice that itself and stop ("Found ownership error", CopyPropagation).
extension MotiInput {
    var worry: MotiWorry? { if case .worry(let one) = detail { one } else { nil } }
    var talk: MotiTalk? { if case .talk(let one) = detail { one } else { nil } }
    var giving: MotiGiving? { if case .giving(let one) = detail { one } else { nil } }
    var withdrawing: MotiWithdrawing? { if case .withdrawing(let one) = detail { one } else { nil } }
    @inline(never) var mayRing: Bool { if case .stopping(let yes) = detail { yes } else { false } }
    var sending: MotiSending? { if case .sending(let one) = detail { one } else { nil } }
    var answering: MotiAnswering? { if case .answering(let one) = detail { one } else { nil } }
    var fixing: MotiFixing? { if case .fixing(let one) = detail { one } else { nil } }
    var moving: (slots: [Instant], chosen: Bool) {
        if case .moving(let slots, let chosen) = detail { (slots, chosen) } else { ([], false) }
    }
    var precalling: MotiPrecalling? { if case .precalling(let one) = detail { one } else { nil } }
    var attendance: [ID<Seat>: MotiAttendance] { if case .attending(let all) = detail { all } else { [:] } }
    var planning: MotiPlanning? { if case .planning(let one) = detail { one } else { nil } }
    var contacting: MotiContacting? { if case .contacting(let one) = detail { one } else { nil } }
    @inline(never) var offering: (duty: MotiDuty, person: ID<Person>)? {
        if case .offering(let duty, let person) = detail { (duty, person) } else { nil }
    }
    @inline(never) var offer: ID<Offer>? { if case .answeringOffer(let id, _) = detail { id } else { nil } }
    var handOver: MotiHandOver? { if case .answeringOffer(_, let list) = detail { list } else { nil } }
    @inline(never) var lost: ID<Person>? { if case .losing(let person) = detail { person } else { nil } }
    @inline(never) var seat: ID<Seat>? { if case .seat(let id) = detail { id } else { nil } }
    var ticking: MotiTicking? { if case .ticking(let one) = detail { one } else { nil } }
    @inline(never) var length: Int { if case .length(let count) = detail { count } else { 0 } }
    var renewing: Set<ID<ConsentLine>> { if case .renewing(let lines) = detail { lines } else { [] } }
    var closing: MotiClosing? { if case .closing(let one) = detail { one } else { nil } }
    var reopening: MotiReopening? { if case .reopening(let one) = detail { one } else { nil } }
    var breaking: MotiBreaking? { if case .breaking(let one) = detail { one } else { nil } }
    var cancelling: (told: Bool, tries: Set<Day>) {
        if case .cancelling(let told, let tries) = detail { (told, tries) } else { (false, []) }
    }
}
