import Core
import Foundation
import SQL
import TestKit
import Testing

@testable import Gate

@Suite("The trace's signed head")
struct TraceHeadTests {
    private let root = RootKey.generate()

    @Test("A head is taken, signed, read and says where every chain stood", arguments: Engines.available)
    func signed(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            let folder = try Folder()
            try await TraceFixture.fill(database.data, 0..<24)
            let head = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: nil)
            #expect(head.day.iso == "2026-03-02")
            #expect(head.records == 24)
            #expect(head.marks.map(\.chain) == ["north-1", "south-2"])
            #expect(head.marks.map(\.sequence) == [16, 8])
            let signer = try HeadSigner.create(at: folder.file("signer"), under: root)
            let file = try head.file(signedBy: signer)
            #expect(try TraceHead(file: file, publicKey: signer.publicKey) == head)

            try await TraceFixture.fill(database.data, 24..<30)
            let later = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: head)
            #expect(later.records == 30)
            let report = try await TraceVerifier(database.data, heads: [head, later]).verify()
            #expect(report == .init(chains: 2, records: 30, fault: nil))
        }
    }

    @Test("A head of an empty trace can be signed")
    func empty() async throws {
        try await withDatabase(.sqlite) { database in
            let folder = try Folder()
            let head = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: nil)
            let signer = try HeadSigner.create(at: folder.file("signer"), under: root)
            #expect(try TraceHead(file: head.file(signedBy: signer), publicKey: signer.publicKey) == head)
            #expect(try await TraceVerifier(database.data, heads: [head]).verify().fault == nil)
        }
    }

    @Test("A head that was changed, or signed by another key, is refused by both readers")
    func changed() async throws {
        let (rows, head) = try await TraceFixture.made(9)
        let folder = try Folder()
        let signer = try HeadSigner.create(at: folder.file("signer"), under: root)
        let other = try HeadSigner.create(at: folder.file("other"), under: root)
        let file = try head.file(signedBy: signer)
        #expect(throws: TraceHeadFault.wrongSignature) { try TraceHead(file: file, publicKey: other.publicKey) }
        #expect(throws: TraceHeadFault.noPublicKey) { try TraceHead(file: file, publicKey: "AAAA") }

        let trace = try PythonVerifier(head, in: folder.path).export(rows, as: "trace")
        func python(_ file: Data, _ key: String) throws -> Int32 {
            let path = folder.file("given.json")
            try file.write(to: URL(fileURLWithPath: path))
            return try PythonVerifier.run([trace, "--head", path, "--key", key]).status
        }
        #expect(try python(file, signer.publicKey) == 0)
        #expect(try python(file, other.publicKey) == 2)

        let text = String(decoding: file, as: UTF8.self)
        let changes = [
            ("\"sequence\" : 6", "\"sequence\" : 5"), ("2026-03-02", "2026-03-01"), ("north-1", "north-2"),
            ("\"records\" : 9", "\"records\" : 8"), ("\"hash\" : \"", "\"hash\" : \"00"), ("\"at\" : 1", "\"at\" : 2"),
            ("trace-head-1", "trace-head-2"), ("\"signature\" : \"", "\"signature\" : \"AAAA"), ("{", ""),
        ]
        for (old, new) in changes {
            let range = try #require(text.range(of: old), "\(old)")
            let changed = Data(text.replacingCharacters(in: range, with: new).utf8)
            #expect(throws: TraceHeadFault.self) { try TraceHead(file: changed, publicKey: signer.publicKey) }
            #expect(try python(changed, signer.publicKey) == 2, "\(old)")
        }
    }

    @Test("A head is not signed over a trace that contradicts the head before", arguments: Engines.available)
    func contradicted(_ kind: Dialect) async throws {
        try await withDatabase(kind) { database in
            try await TraceFixture.fill(database.data, 0..<24)
            let head = try await TraceHead.take(from: database.data, at: TraceFixture.start, after: nil)
            _ = try await database.data.write { try $0.run("DELETE FROM access_record WHERE chain = 'south-2'") }
            await #expect(throws: TraceFault(.truncated, "south-2", 8)) {
                try await TraceHead.take(from: database.data, at: TraceFixture.start, after: head)
            }
        }
    }

    @Test("The signing key lies sealed under the root key in a file of mode 0600, and follows a rotation")
    func signer() throws {
        let folder = try Folder()
        let path = folder.file("signer")
        let signer = try HeadSigner.create(at: path, under: root)
        #expect(throws: RootKeyFault.exists(path: path)) { try HeadSigner.create(at: path, under: root) }
        #expect(try HeadSigner(file: path, under: [.generate(), root]).publicKey == signer.publicKey)
        let new = RootKey.generate()
        #expect(throws: RootKeyFault.otherRoot(path: path, root: root.name)) {
            try HeadSigner(file: path, under: [new])
        }
        try signer.reseal(at: path, under: new)
        #expect(try HeadSigner(file: path, under: [new]).publicKey == signer.publicKey)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: RootKeyFault.open(path: path, mode: "644")) { try HeadSigner(file: path, under: [new]) }
    }
}
