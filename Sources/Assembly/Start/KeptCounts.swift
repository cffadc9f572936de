package import CoreMetrics
import Synchronization

/// Counts of what the server does beside answering, kept in memory and told on the metrics port. Labels hold codes only.
package final class KeptCounts: MetricsFactory {
    /// The process's own: bootstrapping is once a process.
    package static let shared = KeptCounts()

    private let counts = Mutex<[String: Int64]>([:])

    /// Makes every `Counter` of this process land here. Call once, before any is made.
    package static func bootstrap() { MetricsSystem.bootstrap(shared) }

    /// Prometheus' text format, sorted.
    package func text() -> String {
        counts.withLock { $0 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    }

    func add(_ amount: Int64, to line: String) {
        counts.withLock { $0[line] = ($0[line] ?? 0).addingReportingOverflow(amount).partialValue }
    }

    func clear(_ line: String) { counts.withLock { $0[line] = 0 } }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let pairs = dimensions.sorted { $0.0 < $1.0 }.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ",")
        let line = pairs.isEmpty ? "\(label)_total" : "\(label)_total{\(pairs)}"
        return KeptCounter(line: line, counts: self)
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        NOOPMetricsHandler.instance
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        NOOPMetricsHandler.instance
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        NOOPMetricsHandler.instance
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
}

private final class KeptCounter: CounterHandler {
    private let line: String
    private let counts: KeptCounts

    init(line: String, counts: KeptCounts) {
        self.line = line
        self.counts = counts
    }

    func increment(by amount: Int64) { counts.add(amount, to: line) }
    func reset() { counts.clear(line) }
}
