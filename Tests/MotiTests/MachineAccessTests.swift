import Core
import Moti
import Testing

/// The visibility matrix, cell by cell and by level.
struct MachineAccessTests {
    private func standing(
        _ part: Part?, _ scope: Scope = .everything, level: Actor.Level = .full, role: Role? = nil
    ) -> Standing {
        let circle = Standing.CircleFacts(
            id: Cast.circle, kind: "moti", programme: ID(rawValue: 1), area: Cast.area, unit: Cast.unit,
            state: "following", keptState: nil, version: 1)
        let vault = Standing.VaultFacts(
            id: Cast.circle.vault, kind: "circle", owner: Cast.nurse, nextOn: nil, nextWhy: nil, endsOn: nil,
            purgeOn: nil, circle: circle)
        let seats = part.map { part in
            [
                Standing.SeatFacts(
                    id: Stage.seatR, part: part, line: Part.motiNeedsNoLine.contains(part) ? nil : Stage.lineNurse,
                    scope: scope)
            ]
        }
        let assignments = role.map {
            [
                Standing.AssignmentFacts(
                    id: ID(rawValue: 1), role: $0, unit: Cast.unit, unitKind: "county", areas: [Cast.area])
            ]
        }
        let actor = Actor(
            way: .account(ID(rawValue: 1)), person: Cast.stranger, level: level, session: nil, request: "t")
        return Standing(actor: actor, vault: vault, seats: seats ?? [], assignments: assignments ?? [])
    }

    @Test(arguments: MotiItem.allCases)
    func withoutASeatNothingIsThere(_ item: MotiItem) {
        for role in Role.allCases {
            #expect(MotiAccess.ground(for: item, standing(nil, role: role)) == nil)
            #expect(!MotiAccess.may(.read, item, standing(nil, role: role)))
        }
    }

    @Test(arguments: MotiItem.allCases)
    func aLinkAloneShowsTheOutlineAndNothingElse(_ item: MotiItem) {
        for part in [Part.client, .invited, .responsible, .supportPerson, .interpreter] {
            let mayRead = MotiAccess.may(
                .read, item, standing(part, level: .link), .init(topics: ["money"], isOwn: true, isTicked: true))
            #expect(mayRead == (item == .outline))
        }
    }

    @Test(arguments: MotiItem.allCases)
    func contactDetailsOnlyMeansThat(_ item: MotiItem) {
        let scope = Scope(all: false, topics: [], contactOnly: true)
        let mayRead = MotiAccess.may(.read, item, standing(.deputy, scope), .init(isOwn: true, isTicked: true))
        #expect(mayRead == [.outline, .clientName, .clientContact].contains(item))
    }

    @Test func topicsOfTheLineDecide() {
        let money = Scope(all: false, topics: ["money"])
        let guest = standing(.invited, money)
        #expect(MotiAccess.may(.read, .goals, guest, .init(topics: ["money"])))
        #expect(!MotiAccess.may(.read, .goals, guest, .init(topics: ["money", "housing"])))
        #expect(!MotiAccess.may(.write, .goals, guest, .init(topics: ["money"])))
        #expect(MotiAccess.may(.write, .goals, standing(.convener, money), .init(topics: ["money"])))
        #expect(MotiAccess.may(.write, .understood, guest, .init(isOwn: true)))
        #expect(!MotiAccess.may(.write, .understood, guest, .init(topics: ["money"])))
    }

    @Test func theInterpreterSeesTimeAndPlaceOnly() {
        let seen = MotiItem.allCases.filter { MotiAccess.ground(for: $0, standing(.interpreter, .nothing)) != nil }
        #expect(Set(seen) == [.outline, .meeting, .accessRecords])
    }

    @Test func chairAndScribeReadAsTheConvenerWhileTheMeetingLasts() {
        let guest = standing(.invited)
        #expect(!MotiAccess.may(.read, .safetyNote, guest))
        #expect(MotiAccess.may(.read, .safetyNote, guest, table: [Stage.seatR]))
    }

    @Test func onlyTheClientAndTheResponsibleSeeRatings() {
        let columns = MotiColumn.allCases.filter { MotiVisibility.cell(.goalRatings, $0).read != .nothing }
        #expect(columns == [.client, .responsible])
    }

    @Test func theGroundIsTheLineWhereASeatRestsOnOne() {
        #expect(MotiAccess.ground(for: .goals, standing(.client)) == .seat)
        #expect(MotiAccess.ground(for: .goals, standing(.invited)) == .consentLine)
        #expect(MotiAccess.ground(for: .clientContact, standing(.invited)) == nil)
    }

    @Test func outsideTheCircleOnlyTheQueueAndTheGlassAreGrounds() {
        let coordinator = standing(nil, role: .coordinator)
        let actable = MotiEvent.allCases.filter { MotiAccess.ground(toAct: $0, coordinator) != nil }
        #expect(actable == [.takeCoach, .breakGlass])
        #expect(MotiAccess.queueGround(coordinator) == .ownQueue)
        #expect(MotiAccess.queueGround(standing(nil, role: .professional)) == nil)
        #expect(MotiAccess.ground(toAct: .acceptDuty, standing(nil), hasOffer: true) == .own)
        #expect(MotiAccess.ground(toAct: .acceptDuty, standing(nil)) == nil)
    }

    @Test func byLinkAloneAGuestAnswersAndLeaves() {
        let guest = standing(.invited, level: .link)
        let actable = MotiEvent.allCases.filter { MotiAccess.ground(toAct: $0, guest) != nil }
        #expect(actable == [.reply, .leaveSeat])
    }

    /// What pages ask part by part says the same as the table.
    @Test(arguments: [
        Part.client, .convener, .coordinator, .responsible, .deputy, .invited, .supportPerson, .interpreter,
    ])
    func whatPagesSeeIsWhatTheTableSays(_ part: Part) {
        let one = standing(part)
        let sight = MotiSight(one)
        func mayRead(_ item: MotiItem) -> Bool { MotiAccess.may(.read, item, one, .init(topics: ["money"])) }
        #expect(sight.people == mayRead(.people))
        #expect(sight.clientName == mayRead(.clientName))
        #expect(sight.clientContact == mayRead(.clientContact))
        #expect(sight.ratings == mayRead(.goalRatings))
        #expect(sight.consents == mayRead(.consentLines))
        #expect(sight.safety == mayRead(.safetyNote))
        #expect(sight.contacts == mayRead(.contacts))
        #expect(sight.topics(["money"]) == mayRead(.goals))
        #expect(sight.wholeHistory == mayRead(.history))
        #expect(sight.accessRecords == mayRead(.accessRecords))
    }
}
