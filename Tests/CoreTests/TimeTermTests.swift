import Core
import Testing

@Suite struct TimeTermTests {
    @Test(arguments: [
        (Term.days(14), "2026-03-16", "2026-03-30"), (.days(0), "2026-03-16", "2026-03-16"),
        (.workingDays(5), "2026-03-16", "2026-03-23"), (.workingDays(1), "2026-03-13", "2026-03-16"),
        (.workingDays(2), "2026-04-01", "2026-04-07"), (.workingDays(1), "2026-12-23", "2026-12-28"),
        (.workingDays(10), "2026-02-03", "2026-02-17"), (.workingDays(1), "2026-06-18", "2026-06-22"),
    ])
    func `A clock set on a day is due so many days later`(term: Term, set: String, due: String) throws {
        let day = try #require(Day(iso: set))
        #expect(term.due(from: day).iso == due)
    }

    @Test func `It is overdue from the midnight after the due day, in Helsinki`() throws {
        let set = Helsinki.instant(try #require(Day(iso: "2026-03-27")), try #require(TimeOfDay(hour: 23, minute: 59)))
        let due = Term.days(2).due(from: set)
        #expect(due.iso == "2026-03-29")
        #expect(due.overdueFrom.iso == "2026-03-29T21:00:00Z")
        #expect(!due.isOverdue(at: Instant(milliseconds: due.overdueFrom.milliseconds - 1)))
        #expect(due.isOverdue(at: due.overdueFrom))
        #expect(!due.isOverdue(on: due))
    }

    @Test func `What must be done beforehand counts backwards`() throws {
        let meeting = try #require(Day(iso: "2026-04-07"))
        #expect(Term.workingDays(2).before(meeting).iso == "2026-04-01")
        #expect(Term.days(2).before(meeting).iso == "2026-04-05")
        #expect(Term.days(Int.min).before(meeting) == Day.first)
    }

    @Test func `A term is read as it is written`() {
        #expect(Term("5 wd") == .workingDays(5))
        #expect(Term("30 d") == .days(30))
        for text in ["", "5", "5d", "wd 5", "-1 d", "36501 d", "5 w", "5 d d", "99999999999999999999 d"] {
            #expect(Term(text) == nil, "\(text)")
        }
        for term in [Term.days(0), .workingDays(15)] { #expect(Term(term.description) == term) }
    }
}
