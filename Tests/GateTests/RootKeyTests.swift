import Foundation
import Testing

@testable import Gate

@Suite("Root key")
struct RootKeyTests {
    @Test("A key is written to a file of mode 0600 and read back")
    func written() throws {
        let folder = try Folder()
        let key = RootKey.generate()
        try key.write(to: folder.file("root"))
        #expect(try mode(folder.file("root")) == 0o600)
        #expect(try RootKey(file: folder.file("root")).name == key.name)
        #expect(RootKey.generate().name != key.name)
    }

    @Test("A file that is there is never written over")
    func kept() throws {
        let folder = try Folder()
        let key = RootKey.generate()
        try key.write(to: folder.file("root"))
        #expect(throws: RootKeyFault.exists(path: folder.file("root"))) {
            try RootKey.generate().write(to: folder.file("root"))
        }
        #expect(try RootKey(file: folder.file("root")).name == key.name)
    }

    @Test(
        "A file that others may read or write is refused, and the sentence says what to do",
        arguments: [
            0o640, 0o604, 0o620, 0o602, 0o610, 0o666, 0o644, 0o700, 0o400, 0o600,
        ])
    func modes(_ mode: Int) throws {
        let folder = try Folder()
        let path = folder.file("root")
        try RootKey.generate().write(to: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        guard mode != 0o400, mode != 0o600 else {
            _ = try RootKey(file: path)
            return
        }
        let fault = RootKeyFault.open(path: path, mode: String(mode, radix: 8))
        #expect(throws: fault) { try RootKey(file: path) }
        #expect(fault.description.contains("chmod 600"))
    }

    @Test("A file of another user is refused")
    func foreign() throws {
        let folder = try Folder()
        let path = folder.file("root")
        try RootKey.generate().write(to: path)
        guard chown(path, 65_534, 65_534) == 0 else {
            // Only root may give files away. Anyone else finds foreign files all around.
            #expect(throws: RootKeyFault.notOurs(path: "/etc/hostname")) { try RootKey(file: "/etc/hostname") }
            return
        }
        #expect(throws: RootKeyFault.notOurs(path: path)) { try RootKey(file: path) }
    }

    @Test(
        "What is absent, no file or no key is refused",
        arguments: [
            "", "not base64 at all", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            String(repeating: "A", count: 10_000),
        ])
    func malformed(_ text: String) throws {
        let folder = try Folder()
        #expect(throws: RootKeyFault.absent(path: folder.file("none"))) { try RootKey(file: folder.file("none")) }
        #expect(throws: RootKeyFault.notAFile(path: folder.path)) { try RootKey(file: folder.path) }
        try RootKeyFile.create(text, at: folder.file("root"))
        #expect(throws: RootKeyFault.notAKey(source: folder.file("root"))) { try RootKey(file: folder.file("root")) }
    }

    @Test("A command may print the key")
    func command() throws {
        let folder = try Folder()
        let key = RootKey.generate()
        try key.write(to: folder.file("root"))
        #expect(try RootKey(command: "cat '\(folder.file("root"))'").name == key.name)
        #expect(throws: RootKeyFault.self) { try RootKey(command: "exit 3") }
        #expect(throws: RootKeyFault.self) { try RootKey(command: "echo nothing") }
        #expect(throws: RootKeyFault.self) { try RootKey(command: "yes") }
    }

    @Test("Neither words nor dumps of a key show it")
    func silent() throws {
        let folder = try Folder()
        let key = RootKey.generate()
        try key.write(to: folder.file("root"))
        let secret = try String(contentsOfFile: folder.file("root"), encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        var dumped = "\(key) \(String(reflecting: key))"
        dump(key, to: &dumped)
        #expect(!dumped.contains(secret))
        #expect(dumped.contains(key.name))
        let bytes = try #require(Data(base64Encoded: secret))
        #expect(!dumped.contains(bytes.map(String.init).joined(separator: ", ")))
    }

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }
}
