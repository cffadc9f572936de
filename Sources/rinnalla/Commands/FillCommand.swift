import ArgumentParser
import Assembly
import Core
import Demo

struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Fill an empty installation with invented people and circles, to measure it.",
        discussion: "For measuring only. Refuses an installation that anyone has used.")

    @OptionGroup var configured: ConfigurationOptions

    @Option(name: .long, help: "A demo's folder, as demo --data takes it, instead of a configuration.")
    var data: String?

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
            let clock = MovableClock(over: SystemClock())
            let open = try await OpenInstallation.open(installation(), chain: .command, clock: clock)
            try await Closing.after(open) {
                let size = FillSize(workers: workers, people: people, circles: circles, records: records)
                try await DemoWiring.fill(open, clock, size) { Telling.say($0) }
            }
        }
    }

    private func installation() throws -> Installation {
        guard let data else { return try configured.installation() }
        return try DemoPlace(folder: data).installation(port: 1, mail: nil, sms: nil)
    }
}
