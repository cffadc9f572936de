import Site
import Words

/// After a no: that nothing is left, and what helps when somebody is in danger.
struct DeclinedPage: Page {
    let title: String
    let nothing: Empty
    let unsafe: Notice?

    static let template = "call-declined"
    static let names: Names<DeclinedPage> = ["empty": { $0.nothing }, "unsafe": { $0.unsafe }]
    static var inner: [any PageValue.Type] { [Empty.self, Notice.self] }

    var menuPlace: String? { MotiPaths.new() }

    init(_ visit: Visit) {
        let words = visit.words
        title = words("callTogether.declined.tab")
        nothing = Empty(
            words("callTogether.declined.heading"), .text(words("callTogether.declined.sentence")),
            step: .link(words("callTogether.declined.today"), SitePaths.home()))
        unsafe =
            visit.query["unsafe"] == nil
            ? nil
            : Notice(words("callTogether.declined.unsafeHeading"), words("callTogether.declined.unsafe"))
    }
}
