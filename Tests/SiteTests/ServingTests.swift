import Foundation
import HTTPTypes
@testable import Site
import Testing

@Suite struct ServingTests {
    struct Down: Error {}

    @Test func theStyleSheetIsKeptForGoodUnderItsOwnHash() async throws {
        let (page, sheet, zipped, same) = try await TestDoor(more: [OpenPages()]).run { browser in
            let page = try await browser.get("/open")
            let start = try #require(page.body.firstRange(of: "href=\"/assets/"))
            let address = "/assets/" + page.body[start.upperBound...].prefix { $0 != "\"" }
            let sheet = try await browser.get(address)
            return (
                page, sheet, try await browser.get(address, ["Accept-Encoding": "gzip"]),
                try await browser.get(address, ["If-None-Match": sheet.headers[.eTag] ?? ""])
            )
        }
        #expect(page.status == 200)
        #expect(sheet.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
        #expect(zipped.headers[.contentEncoding] == "gzip")
        #expect(same.status == 304)
    }

    @Test func theZippedStyleSheetIsTheStyleSheet() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", SiteResources.assets.appendingPathComponent("look.css.gz").path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let plain = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(plain == (try Data(contentsOf: SiteResources.assets.appendingPathComponent("look.css"))))
    }

    @Test func readyMeansThatEveryCheckHolds() async throws {
        let ok = try await TestDoor().run(ready: [ReadyCheck("database") {}]) { try await $0.get("/readyz") }
        let down = try await TestDoor().run(ready: [ReadyCheck("database") { throw Down() }]) {
            try await $0.get("/readyz")
        }
        #expect(ok.status == 200)
        #expect(down.status == 503)
        #expect(down.body == "not ready: database\n")
    }

    @Test func figuresHoldPatternsAndNeverAddresses() async throws {
        let door = try TestDoor()
        try await door.run { browser in
            _ = try await browser.signedIn().get("/example/25?secret=1")
            _ = try await browser.signedIn().get("/salaisuus")
        }
        let text = door.door.figures.text()
        #expect(text.contains("rinnalla_answers_total{route=\"/example/{p0}\",method=\"GET\",status=\"200\"} 1"))
        #expect(text.contains("rinnalla_answers_total{route=\"none\",method=\"GET\",status=\"404\"} 1"))
        #expect(!text.contains("25") || !text.contains("/example/25"))
        #expect(!text.contains("secret") && !text.contains("salaisuus"))
        #expect(text.contains("rinnalla_answer_seconds_count{route=\"/example/{p0}\"} 1"))
    }

    @Test func firstPageIsSmall() async throws {
        let page = try await TestDoor(more: [OpenPages()]).run { try await $0.get("/open") }
        let sheet = try Data(contentsOf: SiteResources.assets.appendingPathComponent("look.css.gz"))
        #expect(page.body.utf8.count + sheet.count < 20_000)
    }
}
