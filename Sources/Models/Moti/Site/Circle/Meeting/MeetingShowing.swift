import Core
import Gate
import Moti
import Site
import Words

// The meeting's page, fixing its time, and the code that is read aloud.
extension CirclePages {
    func showMeeting(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        return .page(MeetingPage(view, visit, visit.form.filled(FixingSection.filled(view, visit))))
    }

    func fixTime(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        var form = visit.form
        let act = FixingSection.act(&form, tokens)
        return try await save([act], &form, visit, circle, next: MotiPaths.meeting(circle)) {
            MeetingPage($0, visit, $1)
        }
    }

    func bookInterpreter(_ visit: Visit, _ circle: ID<Circle>) async throws -> Reply {
        let view = try await read(visit, circle)
        guard let language = view.page.openMeeting?.interpreter else { throw NotFound() }
        return try await press(
            [BookInterpreter(language: language, isBooked: true)], visit, circle, next: MotiPaths.meeting(circle)
        ) { MeetingPage($0, visit, $1) }
    }

    // MARK: The code

    private func guest(_ invitation: ID<Invitation>, _ view: CircleView) throws -> MotiAskedLine {
        guard view.isCarrier, let line = view.guests.last(where: { $0.id == invitation }) else { throw NotFound() }
        return line
    }

    func showCode(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let view = try await read(visit, circle)
        return .page(CodePage(try guest(invitation, view), code: nil, view, visit, visit.form))
    }

    /// The code is in this one answer and nowhere else. The same form sent again shows none: the first one stands.
    func giveCode(_ visit: Visit, _ circle: ID<Circle>, _ invitation: ID<Invitation>) async throws -> Reply {
        let view = try await read(visit, circle)
        let line = try guest(invitation, view)
        let code = CodePage.fresh()
        let address = MotiPaths.code(circle, invitation)
        let mine = "\(address)?n=\(ID<Invitation>.random())"
        var form = visit.form
        do {
            let shown = try await perform([GiveGuestCode(invitation, code: code)], visit, circle, next: mine)
            guard shown == mine else { return .go(address) }
            return .page(CodePage(line, code: code, view, visit, form))
        } catch {
            guard form.takes(error) else { throw error }
            return .again(CodePage(line, code: nil, view, visit, form), form)
        }
    }
}
