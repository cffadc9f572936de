import Foundation

/// A small file that only the user who runs Rinnalla can read: a root key, or the key that signs the trace's head.
enum RootKeyFile {
    /// No key file is longer, in bytes.
    static let limit = 4_096

    /// - Throws: ``RootKeyFault`` unless `path` is an ordinary file of ours with mode 0600 or 0400.
    static func read(_ path: String) throws(RootKeyFault) -> String {
        let attributes = try attributes(path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notAFile(path: path) }
        guard (attributes[.ownerAccountID] as? NSNumber)?.uint32Value == geteuid() else {
            throw .notOurs(path: path)
        }
        let mode = (attributes[.posixPermissions] as? NSNumber)?.uint16Value ?? 0o777
        guard mode & 0o177 == 0 else { throw .open(path: path, mode: String(mode, radix: 8)) }
        guard let size = (attributes[.size] as? NSNumber)?.intValue, size <= limit,
            let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw .notAKey(source: path) }
        return text
    }

    /// Makes the file with mode 0600, synced to the disk.
    ///
    /// - Throws: ``RootKeyFault/exists(path:)`` rather than writing over anything.
    static func create(_ text: String, at path: String) throws(RootKeyFault) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .notWritten(path: path, reason: lastReason())
        }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .notWritten(path: path, reason: lastReason())
        }
    }

    /// Puts new content in place of the old in one step: whoever reads sees the one or the other.
    static func replace(_ text: String, at path: String) throws(RootKeyFault) {
        let fresh = path + ".new"
        unlink(fresh)
        try create(text, at: fresh)
        guard rename(fresh, path) == 0 else { throw .notWritten(path: path, reason: lastReason()) }
    }

    private static func attributes(_ path: String) throws(RootKeyFault) -> [FileAttributeKey: Any] {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        do {
            return try FileManager.default.attributesOfItem(atPath: resolved)
        } catch {
            throw .absent(path: path)
        }
    }

    private static func lastReason() -> String {
        String(cString: strerror(errno))
    }
}
