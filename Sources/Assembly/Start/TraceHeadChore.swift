package import Core
import Foundation
package import Gate

/// Lays the trace's signed head for the day into the operator's folder, once each day in Helsinki.
package struct TraceHeadChore: Chore {
    package let name = "traceHead"
    private let folder: HeadsFolder
    private let signer: HeadSigner

    package init(folder: HeadsFolder, signer: HeadSigner) {
        self.folder = folder
        self.signer = signer
    }

    package func run(_ gate: Gate) async throws -> Int {
        let now = gate.clock.now()
        guard !folder.has(Day.today(at: now)) else { return 0 }
        try await folder.write(from: gate, signedBy: signer, at: now)
        return 1
    }
}

/// The folder of signed heads: `2026-03-02.json`, one a day.
package struct HeadsFolder: Sendable {
    private let path: String

    package init(_ path: String) {
        self.path = path
    }

    func has(_ day: Day) -> Bool { FileManager.default.fileExists(atPath: file(day)) }

    /// Takes the head, proves it against the newest one that is there, signs it and lays it down whole.
    ///
    /// - Returns: the file's path.
    /// - Throws: ``TraceFault`` when the trace contradicts the earlier head: then nothing is signed.
    @discardableResult
    package func write(from gate: Gate, signedBy signer: HeadSigner, at now: Instant) async throws -> String {
        let earlier = try newest(publicKey: signer.publicKey)
        let head = try await TraceHead.take(from: gate.data, at: now, after: earlier)
        let path = file(head.day)
        try head.file(signedBy: signer).write(to: URL(fileURLWithPath: path), options: .atomic)
        return path
    }

    /// Every head in the folder, by day, its signature proved.
    ///
    /// - Throws: ``TraceHeadFault``, or the file's own error.
    package func all(publicKey: String) throws -> [TraceHead] {
        try names().map { name in
            try TraceHead(file: Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), publicKey: publicKey)
        }
    }

    private func newest(publicKey: String) throws -> TraceHead? {
        try names().last.map { name in
            try TraceHead(file: Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), publicKey: publicKey)
        }
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".json") && Day(iso: $0.dropLast(5)) != nil }.sorted()
    }

    private func file(_ day: Day) -> String { "\(path)/\(day.iso).json" }
}
