import ArgumentParser
import Assembly
import Core
import Foundation
import Logging

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show Rinnalla with an imaginary county, on this machine only.",
        discussion: "People are roles; nothing here is real. Never put real people's data into a demo.")

    @Option(name: .long, help: "The port on 127.0.0.1; 0 takes a free one.")
    var port = 8080

    @Option(name: .long, help: "Where the demo keeps its data from one time to the next. Else nothing is kept.")
    var data: String?

    @Option(name: .long, help: "How many days the demo's clock is ahead at start.")
    var daysAhead = 0

    @OptionGroup var logging: LogOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard (-3_650...3_650).contains(daysAhead) else {
            throw ValidationError("The clock can be moved by at most 3650 days.")
        }
    }

    func run() async throws {
        try await Telling.orEnd {
            let log = logging.logger()
            let place = try DemoPlace(folder: data)
            defer { place.remove() }
            let clock = MovableClock(over: SystemClock())
            clock.advance(days: daysAhead)
            let messages = try InstallationReader.messages(environment: ProcessInfo.processInfo.environment)
            let installation = place.installation(port: try chosenPort(), mail: messages.mail, sms: messages.sms)
            KeptCounts.bootstrap()
            let open = try await OpenInstallation.open(installation, chain: .server, clock: clock)
            try await Closing.after(open) { try await show(open, clock, in: place, log) }
        }
    }

    private func show(_ open: OpenInstallation, _ clock: MovableClock, in place: DemoPlace, _ log: Logger) async throws
    {
        let demo = DemoWiring.parts
        Telling.say("Making the imaginary county…")
        try await demo.settle(open, clock) { Telling.say("  \($0)") }
        let kept = place.isTemporary ? "Nothing is kept when it ends." : "The data stay in \(place.folder)."
        try await Server(open, demo: demo, clock: clock, log: log).run { address in
            Telling.say("Rinnalla is ready at \(address)")
            Telling.say("Choose a role from the bar on top of the page:")
            for role in demo.roles { Telling.say("  \(role)") }
            Telling.say("\(kept) End it with Ctrl-C.")
        }
    }

    private func chosenPort() throws -> Int {
        if port != 0 { return port }
        guard let free = FreePort.onLoopback() else { throw ValidationError("There is no free port.") }
        return free
    }
}
