#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The machine's own clock, in UTC. The only place that asks what time it is.
package struct SystemClock: Clock {
    package init() {}

    package func now() -> Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }
}
