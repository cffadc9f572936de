import Core
import Gate
import Moti
import SQL
import Site
import Words

// How a guest's pages read and act. The circle is the link's own; no address names it.
extension GuestPages {
    /// The circle of the link this browser came by.
    ///
    /// - Throws: `NotFound` for anybody who came in another way.
    func circle(_ visit: Visit) async throws -> ID<Circle> {
        guard case .link(let id)? = visit.visitor?.way else { throw NotFound() }
        let found = try await gate.data.read { try GuestLink.circle(of: id, $0) }
        guard let found else { throw NotFound() }
        return found
    }

    func outline(_ visit: Visit) async throws -> GuestLinkView {
        let circle = try await circle(visit)
        let view = try await gate.read(
            circle.vault, "invitation", by: try visit.actor, ground: GuestAccess.outline
        ) { try GuestLinkView.read($0) }.value
        guard let view else { throw NotFound() }
        return view
    }

    func content(_ visit: Visit) async throws -> GuestView {
        let circle = try await circle(visit)
        return try await gate.read(circle.vault, "guest", by: try visit.actor, ground: GuestAccess.content) {
            try GuestView.read($0)
        }.value
    }

    func perform(
        _ acts: [any MotiAct], _ visit: Visit, ground: @escaping Gate.Rule = GuestAccess.content,
        next: String = MotiPaths.guest()
    ) async throws -> String {
        let circle = try await circle(visit)
        let name = acts.last?.name ?? "edited"
        do {
            return try await gate.perform(
                circle.vault, name, by: try visit.actor, form: try visit.stamp, ground: ground
            ) { change in
                for act in acts { try act.perform(change) }
                return next
            }
        } catch is MotiRecordsMissing {
            throw NotFound()
        }
    }

    /// A button of the guest's page: what is refused is told there.
    func act(_ act: any MotiAct, _ visit: Visit) async throws -> Reply {
        var form = visit.form
        do {
            return .go(try await perform([act], visit))
        } catch {
            guard form.takes(error) else { throw error }
        }
        return .again(GuestPage(try await content(visit), visit, form), form)
    }

    func showGuest(_ visit: Visit) async throws -> Reply {
        guard visit.visitor?.level == .full else {
            let view = try await outline(visit)
            return .page(GuestReplyPage(view, nil, visit, GuestReplyForm.filled(view, visit.form)))
        }
        let view = try await content(visit)
        return .page(GuestPage(view, visit, GuestInput.filled(view, visit.form)))
    }

    func saveInput(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let text = form.text("written", max: MotiEntryKind.written.limit) ?? ""
        let save = SaveEntry(
            .written, field: "written", text: text, version: Int64(form.typed("writtenVersion")) ?? 0)
        if form.isSound {
            do {
                return .go(try await perform([save], visit))
            } catch {
                guard form.takes(error) else { throw error }
            }
        }
        return .again(GuestPage(try await content(visit), visit, form), form)
    }

    func saveRecord(_ visit: Visit) async throws -> Reply {
        var form = visit.form
        let kind = form.choice("record", GuestRecordKind.self, missing: "refusal.recordMissing")
        if form.isSound, let kind {
            do {
                let tick = TickRecorded(kind: kind.rawValue, on: visit.today)
                return .go(try await perform([tick], visit))
            } catch {
                guard form.takes(error) else { throw error }
            }
        }
        return .again(GuestPage(try await content(visit), visit, form), form)
    }
}

/// Which record a guest ticks (`moti.recordKinds`).
enum GuestRecordKind: String, CaseIterable {
    case social, health, employment, kela, ngo, none
}
