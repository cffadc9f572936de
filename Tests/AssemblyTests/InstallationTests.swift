import Foundation
import Testing

@testable import Assembly

@Suite("A configuration")
struct InstallationTests {
    /// Folders and files as an operator would have made them, for one test.
    struct Ground {
        let root: String

        init() throws {
            root = FileManager.default.temporaryDirectory.appendingPathComponent("rinnalla-\(UUID().uuidString)").path
            for folder in ["data", "keys", "etc", "heads", "open"] {
                try FileManager.default.createDirectory(
                    atPath: "\(root)/\(folder)", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: folder == "open" ? 0o755 : 0o700])
            }
            try write("etc/root.key", "not read here")
            try write("etc/sms.secret", "s3cret")
            try write("etc/open.key", "x", 0o644)
            try write("data/root.key", "x")
            try write("etc/sendmail", "#!/bin/sh\n", 0o700)
            try write("etc/notes.txt", "no program")
            try FileManager.default.createSymbolicLink(
                atPath: "\(root)/sly", withDestinationPath: "\(root)/data")
        }

        func write(_ name: String, _ text: String, _ mode: Int = 0o600) throws {
            let made = FileManager.default.createFile(
                atPath: "\(root)/\(name)", contents: Data(text.utf8), attributes: [.posixPermissions: mode])
            try #require(made)
        }

        func remove() { try? FileManager.default.removeItem(atPath: root) }

        /// A configuration without fault.
        var good: [String: String] {
            [
                "controller": "Esimerkin hyvinvointialue", "origin": "https://rinnalla.example.org",
                "data.directory": "\(root)/data",
                "keys.file": "\(root)/keys/keys.sqlite", "rootKey.file": "\(root)/etc/root.key",
                "mail.sendmail": "\(root)/etc/sendmail", "mail.from": "rinnalla@example.org",
                "emergency.social": "0295 000 000", "help.phone": "040 000 0011", "help.hours": "ma–pe 9–15",
            ]
        }

        func read(_ values: [String: String]) throws -> Installation {
            let file = values.map { key, value in
                "\"\(key)\": \"\(value.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
            }
            return try InstallationReader.read(text: file.joined(separator: "\n"))
        }
    }

    /// One change to a good configuration that must be refused, and what the operator is told.
    struct Bad: CustomTestStringConvertible, Sendable {
        let name: String
        /// `ROOT` stands for the test's folder; an empty value takes the setting away.
        let changes: [String: String]
        let setting: String
        let says: String

        init(_ name: String, _ changes: [String: String], _ setting: String, _ says: String) {
            self.name = name
            self.changes = changes
            self.setting = setting
            self.says = says
        }

        var testDescription: String { name }
    }

    static let gateway = [
        "sms.url": "https://sms.example.org/send", "sms.body": #"{"to":"{recipient}","text":"{text}"}"#,
    ]

    static let bad: [Bad] = [
        Bad("nobody who answers for it", ["controller": ""], "controller", "county"),
        Bad("no origin", ["origin": ""], "origin", "address people use"),
        Bad("origin in plain http", ["origin": "http://rinnalla.example.org"], "origin", "https://"),
        Bad("origin with a path", ["origin": "https://example.org/rinnalla"], "origin", "Remove what follows"),
        Bad("origin without scheme", ["origin": "rinnalla.example.org"], "origin", "not an address"),
        Bad("port beyond the last", ["port": "70000"], "port", "1 to 65535"),
        Bad("port in words", ["port": "eighty"], "port", "1 to 65535"),
        Bad("metrics on the public port", ["port": "9090"], "metricsPort", "same as port"),
        Bad("listening on every address without a proxy", ["listen": "0.0.0.0"], "listen", "without TLS"),
        Bad("listening on a name", ["listen": "example.org"], "listen", "not an IP address"),
        Bad("a header nobody sets", ["proxyHeader": "Forwarded-From"], "proxyHeader", "X-Forwarded-For"),
        Bad("a server's name with a space", ["server": "server one"], "server", "letters"),
        Bad("no data", ["data.directory": ""], "data.directory", "where the data lies"),
        Bad("data that is not there", ["data.directory": "ROOT/nowhere"], "data.directory", "no folder"),
        Bad("data open to all", ["data.directory": "ROOT/open"], "data.directory", "chmod 700"),
        Bad("data by a relative path", ["data.directory": "data"], "data.directory", "whole path"),
        Bad("data in two places", ["data.postgres": "dbname=rinnalla"], "data.directory", "Remove one"),
        Bad(
            "a database over the network without TLS",
            ["data.directory": "", "data.postgres": "host=db.example.org dbname=rinnalla"], "data.postgres",
            "sslmode=verify-full"),
        Bad(
            "a password in the connection string",
            ["data.directory": "", "data.postgres": "dbname=rinnalla password=hunter2"], "data.postgres", "passfile"),
        Bad(
            "a database without a name", ["data.directory": "", "data.postgres": "host=/run/postgresql"],
            "data.postgres", "dbname"),
        Bad(
            "what is no connection string", ["data.directory": "", "data.postgres": "the big server"], "data.postgres",
            "no connection string"),
        Bad("no keys", ["keys.file": ""], "keys.file", "apart from the data"),
        Bad("keys beside the data", ["keys.file": "ROOT/data/keys.sqlite"], "keys.file", "one backup"),
        Bad("keys beside the data by a link", ["keys.file": "ROOT/sly/keys.sqlite"], "keys.file", "one backup"),
        Bad(
            "keys in the same database",
            [
                "data.directory": "", "data.postgres": "host=127.0.0.1 dbname=rinnalla", "keys.file": "",
                "keys.postgres": "postgresql://localhost:5432/rinnalla",
            ], "keys.postgres", "same database"),
        Bad("no root key", ["rootKey.file": ""], "rootKey.file", "where the root key lies"),
        Bad(
            "a root key that is not there", ["rootKey.file": "ROOT/etc/absent.key"], "rootKey.file", "rinnalla key new"),
        Bad("a root key open to others", ["rootKey.file": "ROOT/etc/open.key"], "rootKey.file", "chmod 600"),
        Bad("a root key with the data", ["rootKey.file": "ROOT/data/root.key"], "rootKey.file", "elsewhere"),
        Bad("two root keys", ["rootKey.command": "/bin/cat"], "rootKey.file", "Remove one"),
        Bad(
            "heads beside the data", ["heads.directory": "ROOT/data", "heads.key": "ROOT/etc/root.key"],
            "heads.directory", "proves nothing"),
        Bad("heads without their key", ["heads.directory": "ROOT/heads"], "heads.key", "signs heads"),
        Bad("no mail program", ["mail.sendmail": ""], "mail.sendmail", "or none"),
        Bad("a mail program that is none", ["mail.sendmail": "ROOT/etc/notes.txt"], "mail.sendmail", "no program"),
        Bad("a mail program with options", ["mail.sendmail": "msmtp -t"], "mail.sendmail", "whole path"),
        Bad("no sender", ["mail.from": ""], "mail.from", "comes from"),
        Bad("a sender with a name", ["mail.from": "Rinnalla <r@example.org>"], "mail.from", "address alone"),
        Bad(
            "a sender that adds a header", ["mail.from": "r@example.org\nBcc: x@example.org"], "mail.from",
            "not a mail address"),
        Bad(
            "a gateway in plain http", gateway.merging(["sms.url": "http://sms.example.org/"]) { $1 }, "sms.url",
            "https://"),
        Bad("a gateway without a body", ["sms.url": "https://sms.example.org/"], "sms.body", "recipient"),
        Bad(
            "a body that forgets the number", gateway.merging(["sms.body": "text={text}"]) { $1 }, "sms.body",
            "no {recipient}"),
        Bad(
            "a body that asks for a name",
            gateway.merging(["sms.body": "{recipient} {text} {name}"]) { $1 }, "sms.body", "no {name}"),
        Bad("a gateway asked by GET", gateway.merging(["sms.method": "GET"]) { $1 }, "sms.method", "POST"),
        Bad(
            "a secret without its file", gateway.merging(["sms.headers": "Authorization: Bearer {secret}"]) { $1 },
            "sms.secretFile", "not named"),
        Bad(
            "a secret's file that is not there",
            gateway.merging(["sms.headers": "Authorization: {secret}", "sms.secretFile": "ROOT/etc/absent"]) { $1 },
            "sms.secretFile", "cannot be read"),
        Bad(
            "a header that is none", gateway.merging(["sms.headers": "Authorization"]) { $1 }, "sms.headers",
            "Name: value"),
        Bad("a body without a gateway", ["sms.body": "{recipient} {text}"], "sms.body", "without sms.url"),
        Bad("no one to ring in danger", ["emergency.social": ""], "emergency.social", "social emergency"),
        Bad("a number in words", ["help.phone": "the office"], "help.phone", "not a phone number"),
        Bad("hours unsaid", ["help.hours": ""], "help.hours", "when help.phone"),
        Bad("half a registration", ["registerNo": "123"], "securityPlanRef", "both, or neither"),
        Bad("an unknown setting", ["emailFrom": "r@example.org"], "emailFrom", "no such setting"),
        Bad("a misspelt setting", ["dataDirectory": "/x"], "dataDirectory", "Did you mean data.directory?"),
    ]

    @Test("without fault is read whole")
    func good() throws {
        let ground = try Ground()
        defer { ground.remove() }
        let read = try ground.read(ground.good)
        #expect(read.origin.text == "https://rinnalla.example.org")
        #expect(read.listen == ListenAddress(host: "127.0.0.1", port: 8080))
        #expect(read.metricsPort == 9090)
        #expect(read.data == .file("\(ground.root)/data/rinnalla.sqlite"))
        #expect(read.phones.emergency == "112")
        #expect(read.sms == nil)
    }

    @Test("with one thing wrong is refused with a sentence that says what to change", arguments: bad)
    func refused(_ bad: Bad) throws {
        let ground = try Ground()
        defer { ground.remove() }
        var values = ground.good
        for (key, value) in bad.changes {
            values[key] = value.isEmpty ? nil : value.replacing("ROOT", with: ground.root)
        }
        let faults = #expect(throws: InstallationFaults.self) { try ground.read(values) }
        let told = try #require(faults?.all.first { $0.setting == bad.setting }, "\(faults?.description ?? "read")")
        #expect(told.sentence.contains(bad.says))
        #expect(told.sentence.hasSuffix(".") || told.sentence.contains(": ") || told.sentence.hasSuffix("?"))
    }

    @Test("that is empty is told every fault at once")
    func everything() throws {
        let faults = try #require(throws: InstallationFaults.self) { try InstallationReader.read(text: "") }
        let settings = Set(faults.all.map(\.setting))
        #expect(
            settings.isSuperset(of: [
                "origin", "data.directory", "keys.file", "rootKey.file", "mail.sendmail", "emergency.social",
            ]))
        #expect(faults.description.contains("\(faults.all.count) settings"))
    }

    @Test("that is not YAML says on which line")
    func notYAML() throws {
        let faults = try #require(throws: InstallationFaults.self) {
            try InstallationReader.read(text: "origin: https://example.org\nport: [8080\n")
        }
        #expect(faults.all.first?.sentence.contains("line") == true)
    }

    @Test("never shows a secret it was given")
    func secrets() throws {
        let ground = try Ground()
        defer { ground.remove() }
        var values = ground.good
        values["data.directory"] = nil
        values["data.postgres"] = "host=db.example.org dbname=rinnalla password=hunter2"
        let faults = try #require(throws: InstallationFaults.self) { try ground.read(values) }
        #expect(!faults.description.contains("hunter2"))
    }

    @Test("is overridden by the environment, whose unknown names are faults too")
    func environment() throws {
        let ground = try Ground()
        defer { ground.remove() }
        let text = ground.good.map { "\($0): \"\($1)\"" }.joined(separator: "\n")
        let read = try InstallationReader.read(
            text: text, environment: ["RINNALLA_PORT": "8181", "RINNALLA_METRICS_PORT": "none", "PATH": "/bin"])
        #expect(read.listen.port == 8181)
        #expect(read.metricsPort == nil)
        let faults = try #require(throws: InstallationFaults.self) {
            try InstallationReader.read(text: text, environment: ["RINNALLA_PROT": "8181"])
        }
        #expect(faults.all.map(\.setting) == ["RINNALLA_PROT"])
    }

    @Test("reads the gateway's secret from its file alone")
    func gatewaySecret() throws {
        let ground = try Ground()
        defer { ground.remove() }
        var values = ground.good.merging(Self.gateway) { $1 }
        values["sms.headers"] = "Authorization: Bearer {secret}\nX-Kind: text"
        values["sms.secretFile"] = "\(ground.root)/etc/sms.secret"
        let read = try ground.read(values)
        #expect(read.sms?.secret == "s3cret")
        #expect(read.sms?.headers.count == 2)
    }

    @Test("names each setting by its key in the environment")
    func names() {
        #expect(Setting.dataDirectory.environmentName == "RINNALLA_DATA_DIRECTORY")
        #expect(Setting.securityPlanRef.environmentName == "RINNALLA_SECURITY_PLAN_REF")
        #expect(Set(Setting.allCases.map(\.environmentName)).count == Setting.allCases.count)
        for setting in Setting.allCases { #expect(Setting(environmentName: setting.environmentName) == setting) }
    }

    @Test("has every setting in the operators' manual, and the manual names no other")
    func documented() throws {
        let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/operations.md")
        let rows = try String(contentsOf: manual, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(Set(rows) == Set(Setting.allCases.map(\.key)))
    }
}
