import ArgumentParser
import Assembly

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the databases to the shape this version knows.",
        discussion: "serve does the same. A database of a newer version is left untouched.")

    @OptionGroup var configured: ConfigurationOptions

    func run() async throws {
        try await Telling.orEnd {
            let open = try await configured.open()
            let applied = open.stores.applied
            await open.close()
            for file in applied { Telling.say("Applied \(file).") }
            Telling.say(applied.isEmpty ? "Nothing to do: the databases are up to date." : "Done.")
        }
    }
}
