import ArgumentParser

/// The one program of an installation.
@main
struct Rinnalla: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rinnalla",
        abstract: "Walking beside someone, for a term, inside a boundary of confidence.",
        discussion: "How to install, configure and look after it stands in docs/operations.md.",
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, KeyCommand.self, TraceCommand.self,
            AccountCommand.self, FillCommand.self,
        ])
}
