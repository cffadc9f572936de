import Core
import Gate
import Moti
import SQL
import Site
import Words

// Coming in by a link. Opening an address changes nothing, so a mail scanner's visit uses nothing up.
extension GuestPages {
    private func find(_ token: LinkToken, _ visit: Visit) async throws -> GuestLink? {
        let hash = NewSession.hash(token.pathText)
        return try await gate.data.read { try GuestLink.find(hash, at: visit.now, $0) }
    }

    private func actor(_ link: GuestLink, _ visit: Visit) -> Actor {
        Actor(way: .link(link.id), person: link.person, level: .link, session: nil, request: visit.mark)
    }

    private func isMine(_ link: GuestLink, _ visit: Visit) -> Bool {
        if case .link(let mine)? = visit.visitor?.way { mine == link.id } else { false }
    }

    func showDoor(_ visit: Visit, _ token: LinkToken) async throws -> Reply {
        guard let link = try await find(token, visit) else { return nobody(visit) }
        if link.isEnded { return try await ended(link, visit) }
        if isMine(link, visit) { return .go(MotiPaths.guest()) }
        return .page(DoorPage(link.isBound ? .elsewhere(token) : .shut(token), visit))
    }

    func openDoor(_ visit: Visit, _ token: LinkToken) async throws -> Reply {
        guard let link = try await find(token, visit), !link.isEnded else { return nobody(visit) }
        if isMine(link, visit) { return .go(MotiPaths.guest()) }
        guard !link.isBound else { return .page(DoorPage(.elsewhere(token), visit)) }
        let session = NewSession(
            person: link.person, way: .link(link.id), level: .link, device: visit.browser, at: visit.now,
            until: link.endsAt)
        let bind = BindGuestLink(link.id, browser: NewSession.hash(session.token), session: session.statement)
        let opened = "\(session.id)"
        let outcome = try await gate.perform(
            link.circle.vault, bind.name, item: "link", by: actor(link, visit), form: try visit.stamp,
            ground: GuestAccess.ticket
        ) { change in try bind.perform(change) ? opened : "elsewhere" }
        guard outcome == opened else { return .go(MotiPaths.link(token)) }
        return Reply.go(MotiPaths.guest()).setting(session.cookie)
    }

    func sendNewLink(_ visit: Visit, _ token: LinkToken) async throws -> Reply {
        guard let link = try await find(token, visit), !link.isEnded else { return nobody(visit) }
        let new = SendNewLink(link.id, tokens: tokens)
        _ = try await gate.perform(
            link.circle.vault, new.name, item: "link", by: actor(link, visit), form: try visit.stamp,
            ground: GuestAccess.ticket
        ) { change in
            try new.perform(change)
            return MotiPaths.link(token)
        }
        return .page(DoorPage(.sent, visit))
    }

    /// A link that was never given and one that has ended look the same.
    private func nobody(_ visit: Visit) -> Reply { .page(DoorPage(.dead, visit), status: 404) }

    private func ended(_ link: GuestLink, _ visit: Visit) async throws -> Reply {
        let view = try await gate.read(
            link.circle.vault, "endedLink", by: actor(link, visit), ground: GuestAccess.ended
        ) { try GuestEndedView.read($0) }.value
        guard let view else { return nobody(visit) }
        return .page(GuestEndedPage(view, visit))
    }
}
