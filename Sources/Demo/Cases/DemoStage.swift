import Moti

/// How far a case of the demo is played.
enum DemoStage: Int, Sendable, Comparable {
    case worry, preparing, inviting, scheduled, held, following

    static func < (left: DemoStage, right: DemoStage) -> Bool { left.rawValue < right.rawValue }
}

/// What becomes of a case after that.
enum DemoEnding: Sendable {
    case none, coachAsked, contacted, paused, closing, closed, withdrawn, cancelled
}
