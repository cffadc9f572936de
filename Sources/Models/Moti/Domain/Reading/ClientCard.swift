package import Core

/// How the client may be reached, for those who carry the circle: what step 1 shows once the client is in.
package struct ClientCard: Sendable, Hashable {
    package let card: PersonCard

    /// - Throws: ``MotiRecordsMissing`` when there is no client, or the reader may not reach them.
    package static func read(_ reading: any Reading) throws -> ClientCard {
        let open = try MotiOpenCircle(reading)
        guard open.sight.clientContact, let client = open.clientSeat, let card = open.people.cards[client.person] else {
            throw MotiRecordsMissing()
        }
        return ClientCard(card: card)
    }
}
