import ArgumentParser
import Assembly
import Foundation
import Logging

/// Where a command finds its installation.
struct ConfigurationOptions: ParsableArguments {
    static let usualPath = "/etc/rinnalla/rinnalla.yml"

    @Option(
        name: .long,
        help: "The configuration file. Else $RINNALLA_CONFIG, else \(ConfigurationOptions.usualPath) if it is there.")
    var config: String?

    /// - Throws: ``InstallationFaults``.
    func installation(wantsRootKey: Bool = true) throws(InstallationFaults) -> Installation {
        let environment = ProcessInfo.processInfo.environment
        return try InstallationReader.read(
            path: path(environment), environment: environment, wantsRootKey: wantsRootKey)
    }

    /// Opens it for a command that runs beside a server.
    func open() async throws -> OpenInstallation {
        try await OpenInstallation.open(installation(), chain: .command)
    }

    private func path(_ environment: [String: String]) -> String? {
        if let path = config ?? environment["RINNALLA_CONFIG"], !path.isEmpty { return path }
        return FileManager.default.fileExists(atPath: Self.usualPath) ? Self.usualPath : nil
    }
}

/// How much the server says of itself. The log holds codes, routes and times; never a name, an address or a text.
struct LogOptions: ParsableArguments {
    @Option(name: .long, help: "trace, debug, info, notice, warning, error or critical.")
    var logLevel = "notice"

    func validate() throws {
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("There is no log level \(logLevel). Write info, notice, warning or error.")
        }
    }

    func logger() -> Logger {
        let level = Logger.Level(rawValue: logLevel) ?? .notice
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        return Logger(label: "rinnalla")
    }
}
