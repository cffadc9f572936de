import Core
import MotiSite
import Site
import TestKit
import Testing
import Words

/// One convener's sitting, step by step, each through its page.
struct CallSitting: Sendable {
    let browser: StandBrowser

    static let kela = ID<Core.Unit>(rawValue: 260)

    func worry() async throws -> ID<Circle> {
        let answer = try await browser.send(["lifeAreas": ["money", "work", "housing"]], on: MotiPaths.new())
        #expect(answer.status == 303, "\(answer.body)")
        return try circle(in: answer.location)
    }

    /// The client's id stands between `/moti/` and the next slash.
    func circle(in address: String) throws -> ID<Circle> {
        let parts = address.split(separator: "/")
        return try #require(parts.count > 1 ? ID<Circle>(parts[1]) : nil)
    }

    func talked(_ circle: ID<Circle>, language: String = "fi") async throws -> StandPage {
        try await browser.send(
            [
                "answer": ["yes"], "manner": ["faceToFace"], "language": [language], "age": ["44"], "safe": ["yes"],
                "notice": ["1"],
            ], on: MotiPaths.talk(circle))
    }

    func agree(_ circle: ID<Circle>, language: String = "fi", pair: Bool = true) async throws {
        let page = try await talked(circle, language: language)
        #expect(page.status == 200)
        let answer = try await browser.send(
            [
                "name": ["Asiakas 7"], "phone": ["040 000 0077"], "channel": ["phone"], "pair": pair ? ["1"] : [],
            ], from: page, to: MotiPaths.client(circle))
        #expect(answer.location == MotiPaths.goals(circle), "\(answer.body)")
    }

    func goals(_ circle: ID<Circle>) async throws {
        let answer = try await browser.send(
            ["goal1": ["Miten saan vuokran maksettua?"], "topics1": ["money"]], on: MotiPaths.goals(circle))
        #expect(answer.location == MotiPaths.people(circle), "\(answer.body)")
    }

    /// Kela's expert, by name and address, without an account.
    func invite(_ circle: ID<Circle>) async throws -> ID<Invitation> {
        let answer = try await browser.send(
            [
                "whom": ["other"], "name": ["Kelan asiantuntija 2"], "email": ["kela2@example.org"],
                "shownAs": ["Kelan asiantuntija"],
            ], on: MotiPaths.unit(circle, CallSitting.kela))
        #expect(answer.location == MotiPaths.people(circle), "\(answer.body)")
        let people = try await browser.get(MotiPaths.people(circle))
        #expect(people.body.contains("Kelan asiantuntija"))
        let need = try #require(people.body.firstMatch(of: /name="need-([0-9a-z]+)"/))
        return try #require(ID<Invitation>(need.1))
    }

    func consent(_ circle: ID<Circle>, _ asked: ID<Invitation>) async throws {
        let line = try await browser.send(
            ["topics": ["money"], "direction": ["both"]], on: MotiPaths.line(circle, asked))
        #expect(line.location == MotiPaths.consent(circle), "\(line.body)")
        let answer = try await browser.send(
            ["manner": ["screen"], "screenName": ["Asiakas 7"], "exclusions": ["1"]], on: MotiPaths.consent(circle))
        #expect(answer.location == MotiPaths.times(circle), "\(answer.body)")
    }

    func times(_ circle: ID<Circle>) async throws {
        let answer = try await browser.send(
            [
                "size": ["team"], "slot1": ["24.3.2026 klo 10"], "slot2": ["26.3.2026 klo 13"],
                "municipality": ["Pohjoinen kunta 1"], "place": ["Terveysasema, huone 2"],
            ], on: MotiPaths.times(circle))
        #expect(answer.location == MotiPaths.sending(circle), "\(answer.body)")
    }
}
