import Core

/// One case of the demo: a client who is a number, some words, how far it went and when the meeting is or was.
struct DemoCase: Sendable {
    let number: Int
    let side: Int
    let stage: DemoStage
    var ending = DemoEnding.none
    /// Days from today to the meeting; for a case without one, from today to its beginning plus twenty.
    let meeting: Int
    let goals: [(text: String, topics: Set<String>)]

    static let all: [DemoCase] = [
        DemoCase(number: 1, side: 0, stage: .worry, meeting: 19, goals: []),
        DemoCase(number: 2, side: 1, stage: .worry, ending: .coachAsked, meeting: 12, goals: []),
        DemoCase(number: 3, side: 0, stage: .preparing, meeting: 17, goals: rent),
        DemoCase(number: 4, side: 0, stage: .inviting, meeting: 14, goals: rent + [outside]),
        DemoCase(number: 5, side: 3, stage: .scheduled, meeting: 2, goals: [swedish]),
        DemoCase(number: 6, side: 0, stage: .held, meeting: -1, goals: [sleep, outside]),
        DemoCase(number: 7, side: 0, stage: .following, meeting: -13, goals: rent + [outside]),
        DemoCase(number: 8, side: 1, stage: .following, ending: .contacted, meeting: -40, goals: [sleep]),
        DemoCase(number: 9, side: 2, stage: .following, ending: .paused, meeting: -30, goals: [english]),
        DemoCase(number: 10, side: 0, stage: .following, ending: .closing, meeting: -60, goals: rent),
        DemoCase(number: 11, side: 2, stage: .following, ending: .closed, meeting: -75, goals: [outside]),
        DemoCase(number: 12, side: 1, stage: .inviting, ending: .withdrawn, meeting: 9, goals: [sleep]),
        DemoCase(number: 13, side: 2, stage: .preparing, ending: .cancelled, meeting: 10, goals: [outside]),
    ]

    private static let rent: [(text: String, topics: Set<String>)] = [
        ("Miten selviän vuokrasta, kun tulot vaihtelevat?", ["money", "housing"]),
        ("Voisinko palata töihin, edes osaksi päivää?", ["work"]),
    ]
    private static let outside: (text: String, topics: Set<String>) = (
        "Haluaisin, että joku lähtisi kanssani ulos.", ["lonely"]
    )
    private static let sleep: (text: String, topics: Set<String>) = ("Milloin saan nukuttua yöni?", ["health"])
    private static let swedish: (text: String, topics: Set<String>) = (
        "Hur klarar jag vardagen när jag inte orkar?", ["daily", "health"]
    )
    private static let english: (text: String, topics: Set<String>) = (
        "How do I get to know people here?", ["lonely", "migration"]
    )
}
