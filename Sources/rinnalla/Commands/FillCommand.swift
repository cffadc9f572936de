import ArgumentParser
import Assembly

struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Fill an empty installation with invented people and circles, to measure it.",
        discussion: "For measuring only. Refuses an installation that anyone has used.")

    @OptionGroup var configured: ConfigurationOptions

    @Option(name: .long) var workers = 1_000
    @Option(name: .long) var people = 100_000
    @Option(name: .long) var circles = 100_000
    @Option(name: .long, help: "Access records.") var records = 5_000_000

    func validate() throws {
        for (name, count) in [("workers", workers), ("people", people), ("circles", circles), ("records", records)] {
            guard (0...100_000_000).contains(count) else { throw ValidationError("--\(name) is a count.") }
        }
    }

    func run() async throws {
        try await Telling.orEnd {
            guard let fill = DemoWiring.fill else {
                throw ValidationError("This build has nothing to fill an installation with.")
            }
            let open = try await configured.open()
            try await Closing.after(open) {
                let size = FillSize(workers: workers, people: people, circles: circles, records: records)
                try await fill(open, size) { Telling.say($0) }
            }
        }
    }
}

/// How much to fill in.
struct FillSize: Sendable {
    let workers: Int
    let people: Int
    let circles: Int
    let records: Int
}
