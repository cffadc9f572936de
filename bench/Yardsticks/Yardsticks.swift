import ArgumentParser
import Assembly
import Core
import Hummingbird
import Logging
import Site

/// Two servers to measure Rinnalla against, on the same machine in the same run. Not a part of the product.
@main
struct Yardsticks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Yardsticks", abstract: "Serve the bench's two yardsticks: a bare hello and a bare page.")

    @Option(name: .long, help: "A filled demo's folder.")
    var data: String

    @Option(name: .long, help: "The port on 127.0.0.1 that says hello.")
    var hello: Int

    @Option(name: .long, help: "The port on 127.0.0.1 that shows the bare page.")
    var bare: Int

    func run() async throws {
        let installation = try DemoPlace(folder: data).installation(port: bare, mail: nil, sms: nil)
        let open = try await OpenInstallation.open(installation, chain: .command)
        let log = Logger(label: "yardsticks") { _ in SwiftLogNoOpLogHandler() }
        let greeter = Router()
        greeter.get("/") { _, _ in "hello" }
        let one = Application(
            router: greeter, configuration: .init(address: .hostname("127.0.0.1", port: hello)), logger: log)
        let other = Application(
            router: try BareSite(open).door().router(), server: BareSite.server,
            configuration: .init(address: .hostname("127.0.0.1", port: bare), serverName: nil), logger: log)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await one.runService() }
            group.addTask { try await other.runService() }
            try await group.next()
            group.cancelAll()
        }
        await open.close()
    }
}
