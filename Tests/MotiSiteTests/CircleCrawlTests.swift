import Core
import Foundation
import MotiSite
import Site
import TestKit
import Testing
import Words

@Suite("The pages of a circle, followed link by link")
struct CircleCrawlTests {
    /// Who looks at which circle.
    private static let views: [(ID<Circle>, ID<Person>)] = [
        (CircleStand.worry, CircleStand.convener), (CircleStand.preparing, CircleStand.convener),
        (CircleStand.inviting, CircleStand.convener), (CircleStand.inviting, CircleStand.coordinator),
        (CircleStand.inviting, CircleStand.responsible), (CircleStand.scheduled, CircleStand.westConvener),
        (CircleStand.held, CircleStand.convener), (CircleStand.following, CircleStand.responsible),
        (CircleStand.following, CircleStand.convener), (CircleStand.following, CircleStand.coordinator),
        (CircleStand.paused, CircleStand.eastResponsible), (CircleStand.closing, CircleStand.responsible),
        (CircleStand.withdrawn, CircleStand.southConvener),
    ]

    @Test("open in three languages, with every text in place and no link that leads nowhere")
    func crawl() async throws {
        try await CircleStand.with { stand in
            var opened = 0
            for language in Language.allCases {
                for (circle, person) in CircleCrawlTests.views {
                    opened += try await CircleCrawl(browser: stand.browser(person, language), circle: circle).walk()
                }
            }
            #expect(opened > 300)
        }
    }

    @Test("are all absent for somebody without a seat, and the same as for a circle that is not there")
    func foreign() async throws {
        try await CircleStand.with { stand in
            let mine = stand.browser(CircleStand.responsible)
            let addresses = try await CircleCrawl(browser: mine, circle: CircleStand.following).addresses()
            #expect(addresses.count > 15)
            let foreign = stand.browser(CircleStand.colleague)
            let nowhere = try await foreign.get(MotiPaths.circle(ID(rawValue: 99)))
            for address in addresses {
                let page = try await foreign.get(address)
                #expect(page.status == 404, "\(address)")
                #expect(page.body.count == nowhere.body.count, "\(address)")
            }
        }
    }
}

/// Follows every link that stays in one circle, from its front page, two steps deep.
struct CircleCrawl {
    let browser: StandBrowser
    let circle: ID<Circle>

    func addresses() async throws -> Set<String> {
        let front = try await browser.get(MotiPaths.circle(circle))
        return links(front).union([MotiPaths.circle(circle)])
    }

    /// - Returns: how many pages were opened.
    func walk() async throws -> Int {
        var seen: Set<String> = []
        var next: Set<String> = [MotiPaths.circle(circle)]
        for _ in 0..<3 {
            var found: Set<String> = []
            for address in next.sorted() where seen.insert(address).inserted {
                let page = try await browser.get(address)
                check(page, address)
                if isOurs(address) { found.formUnion(links(page)) }
            }
            next = found
        }
        return seen.count
    }

    private func check(_ page: StandPage, _ address: String) {
        #expect(page.status == 200, "\(address)")
        #expect(
            !page.body.contains("⟦"), "\(address): \(page.body.split(separator: "⟦").dropFirst().map { $0.prefix(40) })"
        )
        #expect(!page.title.contains("Asiakas") && !page.title.contains("MOTI"), "\(address): \(page.title)")
        #expect(page.body.firstMatch(of: /<h1>[^<]+<\/h1>/) != nil, "\(address): no heading")
    }

    /// What the other pages of the slice link to is theirs to follow.
    private func isOurs(_ address: String) -> Bool {
        !["talk", "goals", "people", "consent", "times", "sending", "table", "paper", "units"].contains {
            address.contains("/\($0)")
        }
    }

    private func links(_ page: StandPage) -> Set<String> {
        let home = "/moti/\(circle)"
        return Set(
            page.body.matches(of: /href="([^"#?]+)[^"]*"/).map { String($0.1) }
                .filter { $0 == home || $0.hasPrefix(home + "/") })
    }
}
