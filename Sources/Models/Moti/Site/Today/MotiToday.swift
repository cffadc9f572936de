package import Core

import Moti
package import SQL
package import Site
import Words

/// What MOTI brings to Today: reasons of the circle's own clock, duties offered, things promised, meetings ahead.
package struct MotiToday: TodayModel {
    package let circleKind = "moti"
    /// How far ahead a promised thing is shown as coming.
    private static let daysAhead = 3
    private static let asked = "invitation.asked"

    package init() {}

    package func ground(_ standing: Standing) -> Ground? {
        standing.actor.level == .full && !standing.seats.isEmpty ? .seat : nil
    }

    package func waiting(
        for person: ID<Person>, today: Day, limit: Int, in connection: any Connection
    ) throws -> [TodayKey] {
        let offers = try connection.rows(MotiTodayStatements.offers(to: person, limit: limit)).map { row in
            TodayKey(
                vault: ID(rawValue: try row.integer(0)), kind: circleKind, item: try row.integer(1),
                on: Day(iso: try row.text(2)) ?? today, why: "duty.\(try row.optionalText(3) ?? "deputy")")
        }
        let asked = try connection.rows(MotiTodayStatements.asked(person, limit: limit)).map { row in
            TodayKey(
                vault: ID(rawValue: try row.integer(0)), kind: circleKind, item: try row.integer(1),
                on: try row.optionalText(2).flatMap { Day(iso: $0) } ?? today, why: MotiToday.asked)
        }
        let until = today.adding(days: MotiToday.daysAhead)
        let actions = try connection.rows(
            MotiTodayStatements.actions(of: person, until: until, limit: limit)
        ).map { row in
            TodayKey(
                vault: ID(rawValue: try row.integer(0)), kind: circleKind, item: try row.integer(1),
                on: try row.optionalText(2).flatMap { Day(iso: $0) } ?? today,
                why: try row.text(3) == "proposed" ? "action.asked" : "action.promised")
        }
        return asked + offers + actions
    }

    package func line(_ key: TodayKey, _ reading: any Reading, _ visit: Visit) throws -> TodayLine? {
        guard let circle = reading.standing.vault.circle else { return nil }
        let words = visit.words
        let weight = weight(of: key, state: circle.state, today: visit.today)
        let isAction = key.why.hasPrefix("action.")
        let about = isAction ? try what(key, reading, visit) : try about(circle, reading, visit)
        let title = key.item == nil ? words("why.\(key.why)") : words("motiToday.\(key.why).title")
        return TodayLine(
            weight: weight, title: title, about: about, address: address(key, circle), step: words("motiToday.open"))
    }

    package func ahead(
        of person: ID<Person>, from: Instant, to: Instant, in connection: any Connection
    ) throws -> [TodayTime] {
        try connection.rows(MotiTodayStatements.meetings(of: person, from: from, to: to)).map { row in
            TodayTime(
                vault: ID(rawValue: try row.integer(0)), kind: circleKind, item: try row.integer(1),
                at: Instant(milliseconds: try row.integer(2)))
        }
    }

    package func told(_ time: TodayTime, _ reading: any Reading, _ visit: Visit) throws -> TodayLine? {
        guard let circle = reading.standing.vault.circle else { return nil }
        return TodayLine(
            weight: .later, title: visit.words("motiToday.meeting"), about: try about(circle, reading, visit),
            address: MotiPaths.circle(circle.id), step: visit.words("motiToday.open"))
    }

    package func news(_ event: TodayNews, _ reading: any Reading, _ visit: Visit) throws -> TodayLine? {
        guard let circle = reading.standing.vault.circle else { return nil }
        return TodayLine(
            weight: .later, title: visit.words("event.\(event.name)"), about: try about(circle, reading, visit),
            address: MotiPaths.circle(circle.id), step: visit.words("motiToday.open"))
    }

    // MARK: Words of a line

    private func weight(of key: TodayKey, state: String, today: Day) -> TodayLine.Weight {
        if key.item != nil && key.on >= today { return key.why == "action.promised" ? due(key.on, today) : .new }
        if key.on < today { return .overdue }
        if key.why == "endsSoon" { return .endsSoon }
        return due(key.on, today)
    }

    private func due(_ day: Day, _ today: Day) -> TodayLine.Weight {
        day < today ? .overdue : day == today ? .today : .later
    }

    /// The client, for those whose line lets them know; the model's name for the others.
    private func about(_ circle: Standing.CircleFacts, _ reading: any Reading, _ visit: Visit) throws -> Markup? {
        let label = visit.words("motiToday.label")
        guard MotiSight(reading.standing).clientName,
            let row = try reading.row(MotiTodayStatements.client(of: circle.id))
        else { return .text(label) }
        let client = ID<Person>(rawValue: try row.integer(0))
        let name = try reading.unseal(
            try row.blob(1), Place("person", client.rawValue, "name"), in: client.vault)
        return .text("\(name), \(label)")
    }

    /// The promised thing itself, when its topics lie within the reader's line or it is their own.
    private func what(_ key: TodayKey, _ reading: any Reading, _ visit: Visit) throws -> Markup? {
        guard let item = key.item, let row = try reading.row(MotiTodayStatements.what(item)) else { return nil }
        return .text(
            try reading.unseal(try row.blob(0), Place("action", item, "what"), in: reading.vault))
    }

    private func address(_ key: TodayKey, _ circle: Standing.CircleFacts) -> String {
        if key.why == MotiToday.asked, let item = key.item { return MotiPaths.reply(circle.id, ID(rawValue: item)) }
        return switch MotiState(rawValue: circle.state) {
        case .worry: MotiPaths.talk(circle.id)
        case .preparing where key.item == nil: MotiPaths.goals(circle.id)
        default: MotiPaths.circle(circle.id)
        }
    }
}
