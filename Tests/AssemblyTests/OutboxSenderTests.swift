import Core
import Foundation
import Gate
import Logging
import SQL
import Synchronization
import TestKit
import Testing
import Words

@testable import Assembly

@Suite("The outbox")
struct OutboxSenderTests {
    static let marked = ["Asiakas 7", "Merkitty", "häätö"]

    @Test("sends mail through msmtp to a real SMTP server and forgets whom it went to", arguments: Engines.available)
    func sends(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            let sink = try SMTPSink()
            defer { sink.stop() }
            let msmtp = try Msmtp(port: sink.port)
            defer { msmtp.remove() }
            try await send(.O2, MessageFields(path: "/l/abc", day: "2026-03-17", word: "kuusi"), in: world)
            #expect(try await sender(world, settings(msmtp)).sendDue() == 1)
            let mail = try #require(sink.mails.first)
            #expect(sink.mails.count == 1)
            #expect(mail.from == "rinnalla@example.org")
            #expect(mail.to == [try await address(of: Cast.convener, in: world)])
            #expect(mail.header("Subject") == "Rinnalla")
            #expect(mail.header("Auto-Submitted") == "auto-generated")
            #expect(mail.text.contains("/l/abc"))
            let row = try await row(world)
            #expect(try row.integer(0) == World.start.milliseconds)
            #expect(row.isNull(1) && row.isNull(2) && row.isNull(3) && row.isNull(4))
            #expect(try await sender(world, settings(msmtp)).sendDue() == 0)
        }
    }

    @Test("resends the same message, with the same Message-ID, after a crash between sending and noting it")
    func crash() async throws {
        try await World.with(.sqlite) { world in
            let sink = try SMTPSink()
            defer { sink.stop() }
            let msmtp = try Msmtp(port: sink.port)
            defer { msmtp.remove() }
            try await send(.O1, MessageFields(path: "/"), in: world)
            let crashing = Crashing(inner: SendmailCarrier(settings(msmtp), origin: Self.origin))
            let dying = sender(world, [.email: crashing])
            await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Int.self) { group in
                    group.addTask { try await dying.sendDue() }
                    await crashing.waitUntilCarried()
                    group.cancelAll()
                    throw CancellationError()
                }
            }
            #expect(sink.mails.count == 1)
            let alive = sender(world, settings(msmtp))
            #expect(try await alive.sendDue() == 0, "the lease holds")
            world.clock.advance(minutes: OutboxSender.leaseMinutes + 1)
            #expect(try await alive.sendDue() == 1)
            #expect(sink.mails.count == 2)
            #expect(Set(sink.mails.map { $0.header("Message-ID") }).count == 1)
            #expect(Set(sink.mails.map(\.text)).count == 1)
            world.clock.advance(minutes: 600)
            #expect(try await alive.sendDue() == 0)
        }
    }

    @Test("is sent once by two senders at work together", arguments: Engines.available)
    func twoSenders(_ kind: Dialect) async throws {
        try await World.with(kind) { world in
            for _ in 0..<20 { try await send(.O3, MessageFields(code: "123 456"), in: world) }
            let kept = KeptMessages()
            let first = sender(world, [.email: kept, .sms: kept])
            let second = sender(world, [.email: kept, .sms: kept])
            async let one = first.sendDue()
            async let other = second.sendDue()
            #expect(try await one + other == 20)
            #expect(kept.all.count == 20)
            #expect(Set(kept.all.map(\.id)).count == 20)
        }
    }

    @Test("never says a name, a topic or a service, whatever was put into its fields")
    func contentFree() async throws {
        try await World.with(.sqlite) { world in
            let kept = KeptMessages()
            for marked in Self.marked {
                try await send(.O2, MessageFields(path: "/l/abc", word: marked + " x"), in: world)
                try await send(.O1, MessageFields(path: "/l/\(marked) x"), in: world)
                try await send(.O8, MessageFields(day: marked, phone: marked), in: world)
            }
            try await send(.O1, MessageFields(path: "/l/abc"), in: world)
            #expect(try await sender(world, [.email: kept]).sendDue() == 10)
            #expect(kept.all.count == 1)
            for message in kept.all {
                for marked in Self.marked { #expect(!message.text.contains(marked)) }
            }
            let faults = try await world.gate.data.read { connection in
                try connection.rows("SELECT DISTINCT fault FROM outbox WHERE failed_at IS NOT NULL").map {
                    try $0.text(0)
                }
            }
            #expect(faults == ["badFields"])
        }
    }

    @Test("tries later when the server is away, less and less often, and gives up with its reason")
    func away() async throws {
        try await World.with(.sqlite) { world in
            try await send(.O1, MessageFields(path: "/"), in: world)
            let sender = sender(world, settings("/bin/false"), patience: Patience(tries: 3))
            #expect(try await sender.sendDue() == 1)
            #expect(try await row(world).text(4) == "carrierAway")
            #expect(try await sender.sendDue() == 0, "waits a minute")
            world.clock.advance(minutes: 1)
            #expect(try await sender.sendDue() == 1)
            world.clock.advance(minutes: 1)
            #expect(try await sender.sendDue() == 0, "waits two minutes now")
            world.clock.advance(minutes: 1)
            #expect(try await sender.sendDue() == 1)
            let row = try await row(world)
            #expect(row.isNull(0) && row.isNull(2) && row.isNull(3))
            #expect(try row.integer(1) == world.clock.now().milliseconds)
            world.clock.advance(days: 30)
            #expect(try await sender.sendDue() == 0)
        }
    }

    @Test("does not send a code that is no longer valid")
    func lateCode() async throws {
        try await World.with(.sqlite) { world in
            try await send(.O3, MessageFields(code: "123 456"), in: world)
            world.clock.advance(minutes: 11)
            let kept = KeptMessages()
            _ = try await sender(world, [.email: kept]).sendDue()
            #expect(kept.all.isEmpty)
            #expect(try await row(world).text(4) == "tooLate")
        }
    }

    @Test("gives up at once on an address that the server refuses for good, and tries again one it refuses for now")
    func refusedAddress() async throws {
        for (answer, outcome) in [("550 No such user", true), ("450 Later", false)] {
            try await World.with(.sqlite) { world in
                let to = try await address(of: Cast.convener, in: world)
                let sink = try SMTPSink(refusing: [to: answer])
                defer { sink.stop() }
                let msmtp = try Msmtp(port: sink.port)
                defer { msmtp.remove() }
                try await send(.O1, MessageFields(path: "/"), in: world)
                _ = try await sender(world, settings(msmtp)).sendDue()
                let row = try await row(world)
                #expect(row.isNull(1) != outcome, "\(answer) \(row)")
                #expect(sink.mails.isEmpty)
            }
        }
    }

    // MARK: Hands

    static let origin = Origin(loopbackPort: 8080)

    private func settings(_ msmtp: Msmtp) -> MailSettings {
        MailSettings(sendmail: msmtp.program, from: "rinnalla@example.org")
    }

    private func settings(_ program: String) -> MailSettings {
        MailSettings(sendmail: program, from: "rinnalla@example.org")
    }

    private func sender(_ world: World, _ mail: MailSettings, patience: Patience = Patience()) -> OutboxSender {
        sender(world, [.email: SendmailCarrier(mail, origin: Self.origin)], patience: patience)
    }

    private func sender(
        _ world: World, _ carriers: [MessageChannel: any MessageCarrier], patience: Patience = Patience()
    ) -> OutboxSender {
        OutboxSender(
            gate: world.gate, carriers: carriers, catalog: MessageTextTests.catalog, origin: Self.origin,
            patience: patience, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func send(_ code: MessageCode, _ fields: MessageFields, in world: World) async throws {
        try await world.gate.settle("test") { try $0.send(code, to: Cast.convener, fields: fields) }
    }

    /// sent_at, failed_at, recipient, fields, fault.
    private func row(_ world: World) async throws -> Row {
        let row = try await world.gate.data.read { connection in
            try connection.row("SELECT sent_at, failed_at, recipient, fields, fault FROM outbox")
        }
        return try #require(row)
    }

    private func address(of person: ID<Person>, in world: World) async throws -> String {
        let row = try await world.gate.data.read { try $0.row("SELECT email FROM person WHERE id = \(person)") }
        let sealed = try #require(row).blob(0)
        try await world.keyring.load([person.vault])
        guard case .key(let key) = world.keyring.cached(person.vault) else { throw NotFound() }
        return try Seal.open(sealed, Place("person", person.rawValue, "email"), under: key)
    }
}

/// A carrier whose server dies when the message has left.
final class Crashing: MessageCarrier {
    private let inner: any MessageCarrier
    private let carried = Mutex(false)

    init(inner: any MessageCarrier) {
        self.inner = inner
    }

    func carry(_ message: OutgoingMessage) async throws(Undelivered) {
        try await inner.carry(message)
        carried.withLock { $0 = true }
        // The process is gone: nothing after this is done.
        while !Task.isCancelled { await Task.yield() }
        throw Undelivered(.carrierAway)
    }

    func waitUntilCarried() async {
        while !carried.withLock({ $0 }) { await Task.yield() }
    }
}
