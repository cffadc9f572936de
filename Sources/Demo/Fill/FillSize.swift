/// How much a filled demo holds, beside the county's own 41 workers and 13 cases.
package struct FillSize: Sendable, Hashable {
    /// Workers with an account that no password opens.
    package let workers: Int
    /// Clients.
    package let people: Int
    package let circles: Int
    /// Access records, spread evenly over the circles and the year behind.
    package let records: Int

    package init(workers: Int, people: Int, circles: Int, records: Int) {
        self.workers = max(0, workers)
        self.people = max(0, people)
        self.circles = max(0, circles)
        self.records = max(0, records)
    }
}
