package import Core
package import Gate
import Moti
package import Site
import Words

/// S4 and S6: a circle's own page, its meeting, its follow-up, duties, stops and endings, the list of my circles and the
/// coaches' queue.
package struct CirclePages: PageGroup {
    let gate: Gate
    let tokens: any Tokens

    package static var pages: [any Page.Type] {
        [
            FrontPage.self, HistoryPage.self, CirclesPage.self, MeetingPage.self, DeedPage.self, ActionPage.self,
            StopPage.self, CodePage.self, CoachingPage.self,
        ]
    }

    package init(gate: Gate, tokens: any Tokens) {
        self.gate = gate
        self.tokens = tokens
    }

    package func add(to routes: inout Routes) {
        routes.get(MotiPaths.circles, .own("moti.circles"), showCircles)
        routes.get(MotiPaths.coaching, CircleAccess.queueRow, showCoaching)
        routes.post(MotiPaths.coachTaking, CircleAccess.queueRow, takeCoach)
        routes.get(MotiPaths.circle, CircleAccess.row("moti.circle"), showCircle)
        routes.get(MotiPaths.history, CircleAccess.row("moti.history"), showHistory)
        routes.post(MotiPaths.support, CircleAccess.row("moti.support"), askCoach)
        routes.post(MotiPaths.caughtUp, CircleAccess.row("moti.caughtUp"), catchUp)
        addDeeds(to: &routes)
        addNotes(to: &routes)
        addActions(to: &routes)
        addDuties(to: &routes)
        addMeeting(to: &routes)
        addStops(to: &routes)
    }

    /// A page with a form, and the form sent.
    private func add(_ deed: some CircleDeed, at path: Path<ID<Circle>>, to routes: inout Routes) {
        let row = CircleAccess.row("moti.\(deed.name)")
        routes.get(path, row) { try await show(deed, $0, $1) }
        routes.post(path, row) { try await act(deed, $0, $1) }
    }

    /// The same about one thing in the circle.
    private func add<Of, Deed: CircleDeed>(
        _ name: String, at path: Path<ID<Circle>, ID<Of>>, to routes: inout Routes,
        _ deed: @escaping @Sendable (ID<Of>) -> Deed
    ) {
        let row = CircleAccess.row("moti.\(name)")
        routes.get(path, row) { try await show(deed($2), $0, $1) }
        routes.post(path, row) { try await act(deed($2), $0, $1) }
    }

    private func addDeeds(to routes: inout Routes) {
        add(ContactDeed(), at: MotiPaths.contact, to: &routes)
        add(NoteDeed(), at: MotiPaths.notes, to: &routes)
        add(TextDeed.safety, at: MotiPaths.safety, to: &routes)
        add(TextDeed.briefing, at: MotiPaths.briefing, to: &routes)
        add(TextDeed.ifWorse, at: MotiPaths.ifWorse, to: &routes)
        add(RecordDeed(), at: MotiPaths.record, to: &routes)
        add(DissentDeed(), at: MotiPaths.dissent, to: &routes)
        add(PauseDeed(), at: MotiPaths.pause, to: &routes)
        add(ResumeDeed(), at: MotiPaths.resumption, to: &routes)
        add(ExtendTermDeed(), at: MotiPaths.term, to: &routes)
        add(StartClosingDeed(), at: MotiPaths.closing, to: &routes)
        add(ContinueDeed(), at: MotiPaths.continuing, to: &routes)
        add(CloseDeed(), at: MotiPaths.end, to: &routes)
        add(CancelDeed(), at: MotiPaths.cancellation, to: &routes)
        add(DiedDeed(), at: MotiPaths.death, to: &routes)
        add(LinesDeed(), at: MotiPaths.lines, to: &routes)
    }

    private func addNotes(to routes: inout Routes) {
        add("note", at: MotiPaths.note, to: &routes) { EditNoteDeed($0) }
        routes.post(MotiPaths.noteRemoval, CircleAccess.row("moti.noteRemoval"), removeNote)
    }

    private func addActions(to routes: inout Routes) {
        add(ProposeDeed(), at: MotiPaths.actions, to: &routes)
        let row = CircleAccess.row("moti.action")
        routes.get(MotiPaths.action, row, showAction)
        routes.post(MotiPaths.actionRefusal, row, refuseAction)
        routes.post(MotiPaths.actionGoingOn, row, goOnWithAction)
        routes.get(MotiPaths.actionFinish, row) { try await show(FinishOnWordDeed(action: $2), $0, $1) }
        routes.post(MotiPaths.actionFinish, row, finishAction)
        add("take", at: MotiPaths.actionTaking, to: &routes) { TakeActionDeed(action: $0) }
        add("wait", at: MotiPaths.actionWait, to: &routes) { WaitDeed(action: $0) }
        add("change", at: MotiPaths.actionChange, to: &routes) { ChangeActionDeed(action: $0) }
        add("drop", at: MotiPaths.actionDrop, to: &routes) { DropDeed(action: $0) }
        add("notSo", at: MotiPaths.actionNotSo, to: &routes) { NotSoDeed(action: $0) }
    }

    private func addDuties(to routes: inout Routes) {
        add(OfferDutyDeed(), at: MotiPaths.duties, to: &routes)
        add("answerDuty", at: MotiPaths.duty, to: &routes) { AnswerDutyDeed($0) }
        routes.post(MotiPaths.dutyRefusal, CircleAccess.row("moti.dutyRefusal"), refuseDuty)
    }

    private func addMeeting(to routes: inout Routes) {
        let row = CircleAccess.row("moti.meeting")
        routes.get(MotiPaths.meeting, row, showMeeting)
        routes.post(MotiPaths.meeting, row, fixTime)
        routes.post(MotiPaths.meetingInterpreter, row, bookInterpreter)
        add(PrecallDeed(), at: MotiPaths.meetingCall, to: &routes)
        add(MoveMeetingDeed(), at: MotiPaths.meetingMove, to: &routes)
        add(CancelMeetingDeed(), at: MotiPaths.meetingCancellation, to: &routes)
        add(ClientAbsentDeed(), at: MotiPaths.meetingAbsence, to: &routes)
        add(ReviewDeed(), at: MotiPaths.review, to: &routes)
        add("reply", at: MotiPaths.reply, to: &routes) { ReplyDeed($0) }
        add("letDeputy", at: MotiPaths.deputy, to: &routes) { LetDeputyDeed($0) }
        routes.get(MotiPaths.code, CircleAccess.row("moti.code"), showCode)
        routes.post(MotiPaths.code, CircleAccess.row("moti.code"), giveCode)
    }

    private func addStops(to routes: inout Routes) {
        routes.get(MotiPaths.stop, CircleAccess.row("moti.stop"), showStop)
        add(StopAllDeed(), at: MotiPaths.stopAll, to: &routes)
        add("stopLine", at: MotiPaths.stopLine, to: &routes) { StopLineDeed($0) }
        add(LeaveDeed(), at: MotiPaths.leaving, to: &routes)
    }
}
