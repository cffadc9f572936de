import Synchronization

/// Counts of answers by route, method and status, and how long they took. Kept in memory, told in Prometheus' text format
/// on a port of its own; holds patterns, never addresses.
package final class Figures: Sendable {
    /// Upper bounds of the buckets, in seconds.
    static let bounds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Times {
        var buckets = [Int](repeating: 0, count: Figures.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private struct State {
        var answers: [Key: Int] = [:]
        var times: [String: Times] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    func count(_ route: String, _ method: String, status: Int, took: Duration) {
        let seconds = took / .seconds(1)
        let method = Method(rawValue: method)?.rawValue ?? "other"
        state.withLock { state in
            state.answers[Key(route: route, method: method, status: status), default: 0] += 1
            var times = state.times[route] ?? Times()
            times.count += 1
            times.sum += seconds
            for (index, bound) in Figures.bounds.enumerated() where seconds <= bound { times.buckets[index] += 1 }
            state.times[route] = times
        }
    }

    /// The text a Prometheus server reads.
    package func text() -> String {
        let (answers, times) = state.withLock { ($0.answers, $0.times) }
        var lines = [
            "# HELP rinnalla_answers_total Answers by route, method and status.",
            "# TYPE rinnalla_answers_total counter",
        ]
        lines += answers.map { key, count in
            "rinnalla_answers_total{route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\"} \(count)"
        }.sorted()
        lines += ["# HELP rinnalla_answer_seconds How long answers took.", "# TYPE rinnalla_answer_seconds histogram"]
        for (route, times) in times.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in zip(Figures.bounds, times.buckets) {
                lines.append("rinnalla_answer_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
            }
            lines.append("rinnalla_answer_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(times.count)")
            lines.append("rinnalla_answer_seconds_sum{route=\"\(route)\"} \(times.sum)")
            lines.append("rinnalla_answer_seconds_count{route=\"\(route)\"} \(times.count)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
