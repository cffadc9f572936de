import Core
import Foundation
import Testing
import Words

@testable import Assembly

@Suite("A sendmail program")
struct SendmailCarrierTests {
    @Test(
        "that ends without reading, or is not there, is tried again and stops nothing",
        arguments: ["/bin/false", "/nowhere/sendmail", "/etc/hostname"])
    func deaf(_ program: String) async {
        let carrier = SendmailCarrier(
            MailSettings(sendmail: program, from: "rinnalla@example.org"), origin: Origin(loopbackPort: 8080))
        for _ in 0..<20 {
            await #expect(throws: Undelivered(.carrierAway)) { try await carrier.carry(message()) }
        }
    }

    @Test("leaves no descriptor open")
    func descriptors() async {
        let carrier = SendmailCarrier(
            MailSettings(sendmail: "/nowhere/sendmail", from: "rinnalla@example.org"),
            origin: Origin(loopbackPort: 8080))
        let before = pipes()
        for _ in 0..<200 {
            await #expect(throws: Undelivered.self) { try await carrier.carry(message()) }
        }
        #expect(pipes() - before < 100, "other tests open some meanwhile")
    }

    /// Pipes alone: other tests open databases and sockets at the same time.
    private func pipes() -> Int {
        let folder = "/proc/self/fd"
        let open = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return open.count { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)"))?.hasPrefix("pipe:")
                ?? false
        }
    }

    @Test(
        "is told apart by how it ends",
        arguments: [(0, nil), (65, true), (67, true), (69, false), (75, false), (78, false)])
    func codes(_ code: Int32, _ isFinal: Bool?) {
        #expect(SendmailAnswer.undelivered(exitCode: code)?.isFinal == isFinal)
    }

    private func message() -> OutgoingMessage {
        OutgoingMessage(
            id: 1, code: .O1, channel: .email, language: .fi, recipient: "guest@example.org", subject: "Rinnalla",
            text: "Hei", at: Instant(milliseconds: 0))
    }
}
