import Core
import Gate
import MotiSite
import SQL
import Site
import TestKit
import Testing
import Words

/// What is wrong stands beside its field, and what was typed is kept.
@Suite("A form in fault while calling together")
struct CallTogetherFaultTests {
    @Test("asks for two areas of life and opens no circle", arguments: Language.allCases)
    func oneArea(_ language: Language) async throws {
        try await MotiStand.with { stand in
            let answer = try await stand.browser(Cast.convener, language).send(
                ["lifeAreas": ["money"]], on: MotiPaths.new())
            #expect(answer.status == 422)
            #expect(answer.body.contains("aria-describedby=\"lifeAreas-hint lifeAreas-fault\""))
            #expect(answer.body.contains("value=\"money\" checked"))
            #expect(try await stand.count("circle") == 0)
        }
    }

    @Test("wants an answer, an age and a yes to safety before a name is asked")
    func talkIncomplete() async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            let empty = try await sitting.browser.send([:], on: MotiPaths.talk(circle))
            #expect(empty.status == 422)
            #expect(empty.body.contains("id=\"answer-fault\""))
            let young = try await sitting.browser.send(
                [
                    "answer": ["yes"], "language": ["fi"], "age": ["15"], "safe": ["yes"], "notice": ["1"],
                ], on: MotiPaths.talk(circle))
            #expect(young.status == 422)
            #expect(young.body.contains("id=\"age-fault\""))
            #expect(!young.body.contains("name=\"name\""))
        }
    }

    @Test("keeps the client's name and what was carried along when the phone is wrong")
    func clientWrong() async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            let page = try await sitting.talked(circle)
            let wrong = try await sitting.browser.send(
                ["name": ["Asiakas 7"], "phone": ["12"], "email": ["a@b"], "channel": ["phone"]], from: page,
                to: MotiPaths.client(circle))
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("value=\"Asiakas 7\""))
            #expect(wrong.body.contains("id=\"phone-fault\"") && wrong.body.contains("id=\"email-fault\""))
            #expect(try await stand.count("seat WHERE part = 'client'") == 0)
            let right = try await sitting.browser.send(
                ["phone": ["040 000 0077"], "email": []], from: wrong, to: MotiPaths.client(circle))
            #expect(right.location == MotiPaths.goals(circle))
        }
    }

    @Test("names the first day that will do beside a time too soon")
    func slotTooSoon() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let answer = try await sitting.browser.send(
                [
                    "size": ["team"], "slot1": ["pe 6.3. klo 9"], "slot2": ["30.2. klo 10"],
                    "municipality": ["Kunta 1"], "place": ["Huone 2"],
                ], on: MotiPaths.times(circle))
            #expect(answer.status == 422)
            #expect(answer.title.hasPrefix("Virhe, vaihe 5/6"))
            #expect(answer.body.contains("Valitse ma 16.3. tai myöhempi."))
            #expect(answer.body.contains("value=\"pe 6.3. klo 9\""))
            #expect(answer.body.contains("id=\"slot2-fault\""))
            #expect(try await stand.count("meeting") == 0)
        }
    }

    @Test("refuses an identity code and shows where it stands")
    func identityCode() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let answer = try await sitting.browser.send(
                ["goal1": ["Olen 131052-308T, mitä teen?"], "topics1": ["money"]], on: MotiPaths.goals(circle))
            #expect(answer.status == 422)
            #expect(answer.body.contains("id=\"goal1-fault\""))
        }
    }

    @Test("does not add somebody the client does not want")
    func notInvited() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let kept = try await sitting.browser.send(
                ["notInvited": ["Kelan asiantuntija"], "on": ["units"]], on: MotiPaths.people(circle))
            #expect(kept.location == MotiPaths.units(circle))
            let answer = try await sitting.browser.send(
                [
                    "whom": ["other"], "name": ["Kelan asiantuntija 2"], "email": ["kela2@example.org"],
                    "shownAs": ["Kelan asiantuntija"],
                ], on: MotiPaths.unit(circle, CallSitting.kela))
            #expect(answer.status == 422)
            #expect(answer.body.contains("value=\"kela2@example.org\""))
            #expect(try await stand.count("invitation") == 0)
        }
    }

    @Test("sends nothing to anybody while a consent lacks, and names whose")
    func sendingTooSoon() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            try await sitting.goals(circle)
            _ = try await sitting.invite(circle)
            try await sitting.times(circle)
            let page = try await sitting.browser.get(MotiPaths.sending(circle))
            #expect(page.body.contains("Kelan asiantuntija: lupa puuttuu."))
            let answer = try await sitting.browser.send(["clientSaw": ["1"]], on: MotiPaths.sending(circle))
            #expect(answer.status == 422)
            #expect(answer.body.contains("Kutsut eivät vielä lähde."))
            #expect(try await stand.count("outbox WHERE code = 'O2'") == 0)
            #expect(try await stand.count("invitation WHERE state = 'asked'") == 0)
        }
    }

    @Test("takes no consent in a language that is not the client's")
    func otherLanguage() async throws {
        try await MotiStand.with { stand in
            let sitting = CallSitting(browser: stand.browser(Cast.convener))
            let circle = try await sitting.worry()
            try await sitting.agree(circle, language: "sv")
            try await sitting.goals(circle)
            let asked = try await sitting.invite(circle)
            _ = try await sitting.browser.send(
                ["topics": ["money"], "direction": ["both"]], on: MotiPaths.line(circle, asked))
            let page = try await sitting.browser.get(MotiPaths.consent(circle))
            #expect(page.body.contains("Asiakkaan kieli on ruotsi."))
            let answer = try await sitting.browser.send(
                ["manner": ["screen"], "screenName": ["Asiakas 7"], "exclusions": ["1"]], on: MotiPaths.consent(circle))
            #expect(answer.status == 422)
            let swedish = CallSitting(browser: stand.browser(Cast.convener, .sv))
            try await swedish.consent(circle, asked)
        }
    }

    @Test("takes no signature of another name")
    func otherName() async throws {
        try await MotiStand.with { stand in
            let (sitting, circle) = try await stand.prepared()
            let answer = try await sitting.browser.send(
                ["manner": ["screen"], "screenName": ["Joku muu"], "exclusions": ["1"]], on: MotiPaths.consent(circle))
            #expect(answer.status == 422)
            #expect(answer.body.contains("id=\"screenName-fault\""))
        }
    }
}

extension MotiStand {
    /// Rows of a table, as many as there are.
    func count(_ from: String) async throws -> Int64 {
        let statement = Statement(text: "SELECT COUNT(*) FROM " + from)
        return try await world.database.data.read { try $0.row(statement)?.integer(0) ?? 0 }
    }

    /// A circle whose client has said yes.
    func prepared() async throws -> (CallSitting, ID<Circle>) {
        let sitting = CallSitting(browser: browser(Cast.convener))
        let circle = try await sitting.worry()
        try await sitting.agree(circle)
        return (sitting, circle)
    }
}
