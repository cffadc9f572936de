import ArgumentParser
import Assembly
import Core
import Foundation
import Gate

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Prove, sign or carry away the record of who looked at what.",
        subcommands: [Verify.self, Head.self, Export.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prove that no access record was changed, taken out, added or reordered.",
            discussion: "Ends with 0 when the trace is whole and with 1 when it is not.")

        @OptionGroup var configured: ConfigurationOptions

        @Option(name: .long, help: "The folder of signed heads as you kept them. Else heads.directory.")
        var heads: String?

        @Option(name: .long, help: "The public key that the heads were signed with, as key new printed it.")
        var publicKey: String?

        func run() async throws {
            try await Telling.orEnd {
                let open = try await configured.open()
                try await Closing.after(open) { try await verify(open) }
            }
        }

        private func verify(_ open: OpenInstallation) async throws {
            let trusted = try trustedHeads(open)
            if trusted.isEmpty {
                Telling.note(
                    "Without signed heads it cannot be seen whether the end was cut off. Name them with --heads.")
            }
            var told = 0
            let report = try await TraceVerifier(open.gate.data, heads: trusted).verify { records in
                if records - told >= 1_000_000 {
                    told = records
                    Telling.note("\(records) records")
                }
            }
            if let fault = report.fault {
                Telling.say("\(fault)")
                throw ExitCode(1)
            }
            Telling.say(
                "The trace is whole: \(report.records) records in \(report.chains) chains, \(trusted.count) signed heads."
            )
        }

        private func trustedHeads(_ open: OpenInstallation) throws -> [TraceHead] {
            guard let folder = heads ?? open.installation.heads?.directory else { return [] }
            return try HeadsFolder(folder).all(publicKey: try key(open))
        }

        private func key(_ open: OpenInstallation) throws -> String {
            if let publicKey { return publicKey }
            guard let heads = open.installation.heads else {
                throw ValidationError("Name the public key with --public-key.")
            }
            Telling.note("The heads are verified with this machine's own key; --public-key proves more.")
            return try HeadSigner(file: heads.key, under: [open.stores.root]).publicKey
        }
    }

    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lay down today's signed head now.",
            discussion:
                "serve does it each day. Carry the heads to where nobody who can change the data can change them.")

        @OptionGroup var configured: ConfigurationOptions

        func run() async throws {
            try await Telling.orEnd {
                let installation = try configured.installation()
                guard let heads = installation.heads else {
                    throw ValidationError("Set heads.directory and heads.key first.")
                }
                let open = try await OpenInstallation.open(installation, chain: .command)
                try await Closing.after(open) {
                    let signer = try HeadSigner(file: heads.key, under: [open.stores.root])
                    let path = try await HeadsFolder(heads.directory)
                        .write(from: open.gate, signedBy: signer, at: open.clock.now())
                    Telling.say(path)
                }
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the trace as lines of JSON, for bin/verify-trace or to keep. Payloads stay sealed.")

        @OptionGroup var configured: ConfigurationOptions

        func run() async throws {
            try await Telling.orEnd {
                let open = try await configured.open()
                try await Closing.after(open) {
                    let output = FileHandle.standardOutput
                    let records = try await TraceExport(open.gate.data).write { line in
                        try output.write(contentsOf: Data((line + "\n").utf8))
                    }
                    Telling.note("\(records) records")
                }
            }
        }
    }
}
