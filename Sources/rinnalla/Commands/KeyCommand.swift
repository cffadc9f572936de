import ArgumentParser
import Assembly
import Core
import Foundation
import Gate

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make the root key, or change it for another.",
        subcommands: [New.self, Rotate.self])

    /// Makes what is missing and never writes over a key.
    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new root key, and the key that signs the trace's heads if one is wanted.")

        @OptionGroup var configured: ConfigurationOptions

        @Option(name: .long, help: "Where to write the root key. Else rootKey.file of the configuration.")
        var file: String?

        func run() async throws {
            try await Telling.orEnd {
                if let file { return try make(file, heads: nil) }
                let installation = try configured.installation(wantsRootKey: false)
                guard case .file(let path) = installation.rootKey else {
                    throw ValidationError("The root key comes from a command. Name a file with --file.")
                }
                try make(path, heads: installation.heads)
            }
        }

        private func make(_ path: String, heads: HeadsPlace?) throws {
            let files = FileManager.default
            let lacksHeads = heads.map { !files.fileExists(atPath: $0.key) } ?? false
            if !files.fileExists(atPath: path) || !lacksHeads {
                let root = RootKey.generate()
                try root.write(to: path)
                Telling.say("The root key is in \(path), mode 0600; its name is \(root.name).")
                Telling.say("Keep a copy of it apart from every copy of the data. Without it nothing can be read.")
            }
            guard let heads, lacksHeads else { return }
            let signer = try HeadSigner.create(at: heads.key, under: RootKey(file: path))
            Telling.say("The trace's heads are signed with \(heads.key).")
            Telling.say("Keep this public key elsewhere, to verify them: \(signer.publicKey)")
        }
    }

    /// Wraps every data key under another root key while servers go on.
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wrap every key under another root key. Servers go on meanwhile.",
            discussion: """
                First make the other key beside the present one, its name ending in .key: rinnalla key new --file. \
                Afterwards name it in the configuration, restart the servers, run this once more, and only then \
                remove the old key.
                """)

        @OptionGroup var configured: ConfigurationOptions

        @Option(name: .long, help: "The file of the root key to change to.")
        var to: String

        func run() async throws {
            try await Telling.orEnd {
                let open = try await configured.open()
                try await Closing.after(open) { try await rotate(open) }
            }
        }

        private func rotate(_ open: OpenInstallation) async throws {
            let new = try RootKey(file: to)
            try await open.gate.settle("key.rotate") { _ in }
            var last = -1
            try await open.gate.keyring.rotate(to: new) { done, total in
                let percent = total == 0 ? 100 : done * 100 / total
                if percent / 10 != last / 10 || last < 0 { Telling.say("\(done) of \(total) keys") }
                last = percent
            }
            if let heads = open.installation.heads {
                try HeadSigner(file: heads.key, under: [open.stores.root, new]).reseal(at: heads.key, under: new)
            }
            Telling.say("Every key is wrapped under \(new.name).")
            Telling.say("Next: name \(to) as rootKey.file, restart each server, and run this once more.")
        }
    }
}
