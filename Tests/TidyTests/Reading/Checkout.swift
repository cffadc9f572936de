import Foundation

/// The files of this checkout that are written by hand, read as text.
enum Checkout {
    /// The folder that holds `Package.swift`.
    static let root: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a run leaves behind, or a tool keeps, inside the folders that are read.
    private static let leftovers: Set<String> = ["out", "__pycache__", ".build", ".venv", "var"]

    static let sources = files(under: "Sources")
    static let tests = files(under: "Tests")
    static let swift = (sources + tests).filter { $0.path.hasSuffix(".swift") }
    static let documents = everything.filter { $0.path.hasSuffix(".md") }

    /// All of it: the folders of work and what stands at the root.
    static let everything: [SourceFile] =
        sources + tests + ["bin", "docs", "e2e", "bench", ".ci"].flatMap(files(under:)) + atRoot

    /// Whether there is such a file or folder.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func folders(in path: String) -> [String] {
        let folder = root.appendingPathComponent(path)
        return names(in: folder).filter { isFolder(folder.appendingPathComponent($0)) }
    }

    private static var atRoot: [SourceFile] {
        let kept: Set<String> = ["Makefile", "Package.swift", ".swift-format", ".editorconfig"]
        return names(in: root).filter { $0.hasSuffix(".md") || kept.contains($0) }.compactMap(read)
    }

    private static func files(under path: String) -> [SourceFile] {
        names(in: root.appendingPathComponent(path)).filter { !leftovers.contains($0) }.flatMap { name in
            let inside = "\(path)/\(name)"
            if isFolder(root.appendingPathComponent(inside)) { return files(under: inside) }
            return read(inside).map { [$0] } ?? []
        }
    }

    /// Nothing when the file is not text.
    private static func read(_ path: String) -> SourceFile? {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)).map { SourceFile(path, $0) }
    }

    private static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    private static func isFolder(_ place: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
