import ArgumentParser
import Assembly
import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Open the server for people.",
        discussion: "Migrates first. Ends on SIGTERM or SIGINT, after requests and messages under way.")

    @OptionGroup var configured: ConfigurationOptions
    @OptionGroup var logging: LogOptions

    func run() async throws {
        try await Telling.orEnd {
            let installation = try configured.installation()
            let log = logging.logger()
            KeptCounts.bootstrap()
            let open = try await OpenInstallation.open(installation, chain: .server)
            for file in open.stores.applied { Telling.note("Applied the migration \(file).") }
            if installation.mail == nil { Telling.note("No mail leaves: mail.sendmail is none.") }
            if installation.sms == nil { Telling.note("No text messages leave: sms.url is not set.") }
            try await Closing.after(open) {
                try await Server(open, log: log).run { Telling.say("Rinnalla is ready at \($0)") }
            }
        }
    }
}

/// Closes an installation however its use ends.
enum Closing {
    static func after(_ open: OpenInstallation, _ use: () async throws -> Void) async throws {
        do {
            try await use()
            await open.close()
        } catch {
            await open.close()
            throw error
        }
    }
}
