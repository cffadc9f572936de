import Foundation

/// The two databases of an installation, each with migrations of its own.
package enum MigrationSet: String, Sendable, CaseIterable {
    /// Everything but keys.
    case data = "Migrations"
    /// Wrapped data keys: another file, another database or another cluster, never in a backup of the data.
    case keys = "Keys"

    /// Every migration of the set, for all engines, by number.
    ///
    /// - Throws: ``MigrationFailure``.
    package func migrations() throws(MigrationFailure) -> [Migration] {
        guard let folder = Bundle.module.url(forResource: rawValue, withExtension: nil) else {
            throw .unreadable("the folder \(rawValue) is missing")
        }
        var migrations: [Migration] = []
        for file in try files(of: folder) where file.hasSuffix(".sql") {
            migrations.append(try Migration(file: file, text: text(of: folder.appendingPathComponent(file))))
        }
        return migrations
    }

    private func files(of folder: URL) throws(MigrationFailure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw .unreadable("the folder \(rawValue) cannot be listed")
        }
    }

    private func text(of file: URL) throws(MigrationFailure) -> String {
        do {
            return try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw .unreadable("\(file.lastPathComponent) is not readable UTF-8")
        }
    }
}
