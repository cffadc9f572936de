import Foundation

/// What stands at a path now. Only looks.
enum DiskLook {
    static func isDirectory(_ path: String) -> Bool {
        var directory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &directory) && directory.boolValue
    }

    static func isFile(_ path: String) -> Bool {
        var directory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &directory) && !directory.boolValue
    }

    static func isExecutable(_ path: String) -> Bool {
        isFile(path) && FileManager.default.isExecutableFile(atPath: path)
    }

    static func isWritable(_ path: String) -> Bool { FileManager.default.isWritableFile(atPath: path) }

    /// Permission bits, 0o000…0o777; nil when nothing is there.
    static func permissions(_ path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    /// Whether anyone but the owner may do anything with it.
    static func isOpenToOthers(_ path: String) -> Bool { (permissions(path) ?? 0) & 0o077 != 0 }

    /// The path with symbolic links followed as far as it exists, `.` and `..` gone.
    static func real(_ path: String) -> String {
        var existing = URL(fileURLWithPath: path).standardizedFileURL
        var missing: [String] = []
        while existing.path != "/", !FileManager.default.fileExists(atPath: existing.path) {
            missing.insert(existing.lastPathComponent, at: 0)
            existing = existing.deletingLastPathComponent()
        }
        let followed = realpath(existing.path, nil).map { pointer in
            defer { free(pointer) }
            return String(cString: pointer)
        }
        return missing.reduce(followed ?? existing.path) { $0 == "/" ? "/\($1)" : "\($0)/\($1)" }
    }

    static func folder(of path: String) -> String { (real(path) as NSString).deletingLastPathComponent }

    /// Whether `path` is `folder` or lies somewhere below it, links followed.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        let (path, folder) = (real(path), real(folder))
        return path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }
}
