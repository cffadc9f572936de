import Core

/// `docs/states/moti.md`: all that the machines and the visibility matrix say, written from their tables. A test keeps it fresh.
package enum MotiStatesDocument {
    package static var text: String {
        ([head] + circle + small + visibility).joined(separator: "\n\n") + "\n"
    }

    private static let head = """
        # States of MOTI

        Written from the tables in `Sources/Models/Moti/Domain` by `MotiStatesDocument`; not edited by hand. A test compares it with
        the tables; `RINNALLA_WRITE_GOLDEN=1` writes it anew. `·` = refused: not now. `same` = the state stays. `none` = before it began.
        """

    private static var circle: [String] {
        [
            "## The circle: state × event", MotiMachine.matrix, "## The circle: rules", letters,
            MotiMachine.rulesTable, "## The circle: owner and clock", clocks,
        ]
    }

    private static let letters = """
        X client, P representative, C convener, K coordinator, R responsible, D deputy, I invited, S support person, T interpreter,
        W any worker, O owner on duty, X+ acts that open, X− acts that stop, sys the clock.
        """

    private static let clocks = """
        | State | Owner | Due | Why |
        |---|---|---|---|
        | worry | convener | `moti.talkDays` from the start, or the date of `talkLater` | talk |
        | preparing | convener | `moti.prepareDays` from entry | finishAndSend |
        | inviting | convener | `moti.replyDays` from sending; the day the last *must* answered; `moti.noShowDays` after `clientAbsent` | chooseTime; ringClient |
        | scheduled | convener | `moti.precallDays` before the start; that done or the time come, the meeting's end | ringBeforehand; sayHowItWent |
        | held | convener | `moti.planDays` from entry | confirmPlan |
        | following | responsible | the earliest of next contact, review or its meeting's dates, missing record, late action, the end drawing near | nextContact, review, chooseTime, ringBeforehand, sayHowItWent, confirmPlan, ringClient, record, actionLate, endsSoon |
        | paused | owner of the kept state | resume date, or an earlier contact agreed upon | askToGoOn; nextContact |
        | closing | responsible once followed, else convener | `moti.closeDays` from entry, or the contact agreed upon since | goThrough; nextContact |
        | every one with an owner | | 1 working day after an owner or deputy was lost, until a deputy accepts | nameDeputy |
        | withdrawn, if the client may be rung | last owner on duty | `moti.ringDays` | ringAfterStop |
        """

    private static var small: [String] {
        [
            "## Invitation", InvitationMachine.matrix,
            "`answer` leads to the answer itself: yes, yesRemote, written, deputyOffered or no.",
            InvitationMachine.rulesTable, "## Meeting", MeetingMachine.matrix, MeetingMachine.rulesTable,
            "## Agreed thing", ActionMachine.matrix, ActionMachine.rulesTable, "## Work pair", PairMachine.matrix,
            PairMachine.rulesTable,
        ]
    }

    private static var visibility: [String] {
        let columns = MotiColumn.allCases
        var lines = ["| Item | " + columns.map(\.rawValue).joined(separator: " | ") + " |"]
        lines.append("|---|" + String(repeating: "---|", count: columns.count))
        for item in MotiItem.allCases {
            let cells = columns.map { words(MotiVisibility.cell(item, $0)) }
            lines.append("| \(item.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return [
            "## Who sees what",
            """
            R read, W write, t = all topics in the own line, o = own, if ticked = by the client. By a link alone only `outline` is
            open; with contact details only `outline`, `clientName` and `clientContact`. Chair and scribe read as convener while the
            meeting lasts. Who holds no seat sees nothing of a circle.
            """,
            lines.joined(separator: "\n"),
        ]
    }

    private static func words(_ cell: MotiPermission) -> String {
        let read = cell.read == .nothing ? "" : "R\(suffix(cell.read))"
        let write = cell.write == .nothing ? "" : "W\(suffix(cell.write))"
        let both = [read, write].filter { !$0.isEmpty }
        return both.isEmpty ? "–" : both.joined(separator: ", ")
    }

    private static func suffix(_ reach: MotiReach) -> String { reach == .all ? "" : " \(reach.rawValue)" }
}
