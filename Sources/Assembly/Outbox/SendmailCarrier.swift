import Core
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Hands mail to any program that reads a message on its input, as `sendmail -t -i -f address` does: msmtp, Postfix,
/// Exim, OpenSMTPD. Mail transport is not ours to write.
package struct SendmailCarrier: MessageCarrier {
    private let settings: MailSettings
    private let host: String

    /// A program that has not ended by then is ended; the message is tried again.
    private static let seconds = 60

    package init(_ settings: MailSettings, origin: Origin) {
        self.settings = settings
        host = origin.host
    }

    package func carry(_ message: OutgoingMessage) async throws(Undelivered) {
        guard let text = MailMessage(message: message, from: settings.from, host: host).text else {
            throw Undelivered(.refusedAddress, isFinal: true)
        }
        guard let code = await exitCode(sending: text) else { throw Undelivered(.carrierAway) }
        if let undelivered = SendmailAnswer.undelivered(exitCode: code) { throw undelivered }
    }

    /// What the program ended with; nil when it could not be run or did not end. What it prints is not read: it may name
    /// the recipient.
    private func exitCode(sending text: String) async -> Int32? {
        guard let input = FilledPipe.holding(text) else { return nil }
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        let configuration = Configuration(
            executable: .path(FilePath(settings.sendmail)), arguments: ["-t", "-i", "-f", settings.from],
            platformOptions: options)
        let status = await TimeLimit.run(seconds: SendmailCarrier.seconds) {
            try await run(
                configuration, input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: true),
                output: .discarded, error: .discarded
            ).terminationStatus
        }
        guard case .exited(let code)? = status else { return nil }
        return code
    }
}

/// What a sendmail program's exit code means (sysexits).
enum SendmailAnswer {
    static func undelivered(exitCode: Int32) -> Undelivered? {
        switch exitCode {
        case 0: nil
        // EX_DATAERR, EX_NOUSER, EX_NOHOST: this address will not do.
        case 65, 67, 68: Undelivered(.refusedAddress, isFinal: true)
        // EX_USAGE, EX_CONFIG, EX_NOPERM: the operator can mend it; the message waits.
        case 64, 77, 78: Undelivered(.carrierRefused)
        default: Undelivered(.carrierAway)
        }
    }
}
