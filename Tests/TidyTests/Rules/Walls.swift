/// Who may import what: the picture at the head of `ARCHITECTURE.md`, as a table.
enum Walls {
    /// Modules of the platform that any target may use.
    static let platform: Set<String> = [
        "Foundation", "FoundationEssentials", "FoundationInternationalization", "Synchronization", "Dispatch", "Glibc",
        "RegexBuilder", "SystemPackage", "System",
    ]

    /// Our own targets and the libraries that only some may touch. What is not named here may be used by those above the gate.
    static let allowed: [String: Set<String>] = [
        "SQL": [],
        "Core": ["SQL"],
        "Words": ["Core", "Yams"],
        "Schema": ["SQL", "Crypto"],
        "SQLiteEngine": ["SQL", "GRDB"],
        "PostgresEngine": ["SQL", "CPostgres"],
        "Gate": ["Core", "SQL", "Crypto", "CryptoExtras", "Logging", "Metrics"],
        "Site": web.union(["Core", "SQL", "Words", "Gate", "Crypto", "CryptoExtras", "Mustache"]),
        "Desk": web.union(["Core", "SQL", "Words", "Gate", "Site", "Crypto", "CryptoExtras"]),
    ]

    private static let web: Set<String> = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTPTypes", "NIOPosix", "Logging", "Metrics",
        "ServiceLifecycle",
    ]

    /// Targets that put the whole together, or test it, may import anything but an engine's own library.
    static let open: Set<String> = ["Assembly", "Demo", "rinnalla", "TestKit"]
    private static let ownersOf = ["GRDB": "SQLiteEngine", "CPostgres": "PostgresEngine"]

    /// Nothing when the file lies within the walls.
    static func complaints(in code: SwiftCode) -> [Complaint] {
        guard let target = target(of: code.path) else {
            return [Complaint(code.path, "belongs to no wall that this table knows")]
        }
        return imports(of: code).filter { !may(target, $0.module) }.map {
            Complaint(code.path, line: $0.line, "\(target) may not import \($0.module)")
        }
    }

    private static func may(_ target: String, _ module: String) -> Bool {
        if platform.contains(module) { return true }
        if let owner = ownersOf[module] { return owner == target }
        if open.contains(target) { return true }
        if let listed = allowed[target] { return listed.contains(module) }
        if let model = modelOfSite(target) {
            return web.union(["Core", "SQL", "Words", "Gate", "Site", model]).contains(module)
        }
        return ["Core", "SQL"].contains(module)
    }

    private static func modelOfSite(_ target: String) -> String? {
        target.hasSuffix("Site") && target != "Site" ? String(target.dropLast(4)) : nil
    }

    /// `Sources/Models/Moti/Site/…` is MotiSite, `Sources/Models/Moti/Domain/…` is Moti, else the folder's name.
    static func target(of path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2, parts[0] == "Sources" else { return nil }
        guard parts[1] == "Models" else {
            return allowed.keys.contains(parts[1]) || open.contains(parts[1]) ? parts[1] : nil
        }
        guard parts.count > 4 else { return nil }
        return ["Domain": parts[2], "Site": parts[2] + "Site"][parts[3]]
    }

    private static let importLine = Pattern(
        #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|public|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|enum|class|protocol|func|var|let|typealias)\s+)?(\w+)"#
    )

    static func imports(of code: SwiftCode) -> [(module: String, line: Int)] {
        zip(1..., code.file.lines).compactMap { line, text in
            importLine.finds(in: text).first.map { ($0[1], line) }
        }
    }
}
