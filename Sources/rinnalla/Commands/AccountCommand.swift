import ArgumentParser
import Assembly
import Words

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Give the first administrator a way in.", subcommands: [New.self])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an administrator and print a one-time link for them.",
            discussion: """
                Behind the link they choose their own login, password and second factor; nobody else ever knows them. \
                The link is good once, for three days. There are no default accounts.
                """)

        @OptionGroup var configured: ConfigurationOptions

        @Option(name: .long, help: "The administrator's name. Asked for if left out.")
        var name: String?

        @Option(name: .long, help: "fi, sv or en.")
        var language = "fi"

        func run() async throws {
            try await Telling.orEnd {
                guard let spoken = Language(code: language) else {
                    throw ValidationError("Write fi, sv or en as the language.")
                }
                let installation = try configured.installation()
                let given = name ?? Telling.ask("The administrator's name: ")
                guard
                    let administrator = FirstAdministrator(
                        name: given, language: spoken, controller: installation.controller)
                else { throw ValidationError("A name is 1 to 200 characters on one line.") }
                let open = try await OpenInstallation.open(installation, chain: .command)
                try await Closing.after(open) {
                    let path = try await administrator.settle(open.gate)
                    Telling.say("Give this link to them alone. It is good once, until three days from now:")
                    Telling.say(installation.origin.text + path)
                }
            }
        }
    }
}
