import Testing

@Suite("Walls")
struct WallTests {
    @Test("Every source file imports only what its wall allows")
    func everyFile() {
        #expect(SwiftCode.sources.count > 0)
        #expect(SwiftCode.sources.flatMap { Walls.imports(of: $0) }.count > 0)
        #expect(SwiftCode.sources.flatMap(Walls.complaints(in:)) == [])
    }

    @Test(
        "A forbidden import is complained of",
        arguments: [
            ("Sources/Core/Places/Area.swift", "import Gate"),
            ("Sources/SQL/Row.swift", "import GRDB"),
            ("Sources/Models/Moti/Domain/Moti.swift", "package import Words"),
            ("Sources/Models/Moti/Domain/Moti.swift", "import Hummingbird"),
            ("Sources/Models/Moti/Domain/Moti.swift", "import Referrals"),
            ("Sources/Models/Moti/Site/MotiPages.swift", "@preconcurrency import Referrals"),
            ("Sources/Models/Moti/Site/MotiPages.swift", "import ReferralsSite"),
            ("Sources/Models/Moti/Site/MotiPages.swift", "import SQLiteEngine"),
            ("Sources/Desk/Today/TodayPages.swift", "internal import struct PostgresEngine.Pool"),
            ("Sources/Site/Form.swift", "import Moti"),
            ("Sources/Gate/Gate.swift", "import Hummingbird"),
            ("Sources/Assembly/Start.swift", "import GRDB"),
            ("Sources/Elsewhere/New.swift", ""),
        ])
    func complains(path: String, line: String) {
        #expect(Walls.complaints(in: SwiftCode(SourceFile(path, line + "\n"))).count == 1)
    }

    @Test(
        "What a wall allows is not complained of",
        arguments: [
            ("Sources/Core/Places/Area.swift", "package import SQL"),
            ("Sources/Models/Moti/Site/MotiPages.swift", "import Moti\nimport Hummingbird"),
            ("Sources/SQLiteEngine/Engine.swift", "import GRDB"),
            ("Sources/Assembly/Start.swift", "import SQLiteEngine // import GRDB"),
        ])
    func allows(path: String, text: String) {
        #expect(Walls.complaints(in: SwiftCode(SourceFile(path, text))) == [])
    }
}
