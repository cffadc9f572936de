import Core
import Foundation
import SQL
import Testing

@testable import Gate

/// `bin/verify-trace`, run as an operator runs it.
struct PythonVerifier {
    private let folder: String
    private let options: [String]

    /// - Parameter head: written to the folder, signed by a new key.
    init(_ head: TraceHead, in folder: String) throws {
        self.folder = folder
        let signer = try HeadSigner.create(at: folder + "/python-signer", under: .generate())
        try head.file(signedBy: signer).write(to: URL(fileURLWithPath: folder + "/head.json"))
        options = ["--head", folder + "/head.json", "--key", signer.publicKey, "--kept-since", "2026-03-01"]
    }

    /// - Returns: the file's path.
    func export(_ rows: [Row], as name: String) throws -> String {
        let path = "\(folder)/\(name).jsonl"
        let lines = try rows.map { try TraceExport.line(TraceRow($0)) }
        try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    /// What it says of each file.
    func verdicts(on paths: [String]) throws -> [String: String] {
        var verdicts: [String: String] = [:]
        for line in try Self.run(paths + options).output.split(separator: "\n") {
            let parts = line.split(separator: ": ", maxSplits: 1)
            if parts.count == 2 { verdicts[String(parts[0])] = String(parts[1]) }
        }
        return verdicts
    }

    static func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", root.appendingPathComponent("bin/verify-trace").path] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }
}
