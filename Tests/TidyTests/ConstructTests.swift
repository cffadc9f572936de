import Testing

@Suite("Constructs")
struct ConstructTests {
    @Test("No source file says what would stop the server or hide the clock", arguments: Construct.bannedInSources)
    func sources(construct: Construct) {
        #expect(SwiftCode.sources.count > 0)
        #expect(SwiftCode.sources.flatMap(construct.complaints(in:)) == [])
    }

    @Test("No test sleeps or is skipped", arguments: Construct.bannedInTests)
    func tests(construct: Construct) {
        #expect(SwiftCode.tests.count > 0)
        #expect(SwiftCode.tests.flatMap(construct.complaints(in:)) == [])
    }

    @Test(
        "Each banned construct is complained of",
        arguments: [
            ("try!", "let a = try! b()"), ("as!", "a as! B"), ("fatalError", "fatalError(\"no\")"),
            ("precondition", "preconditionFailure()"), ("unowned", "[unowned self] in"), ("print", "print(name)"),
            ("sleep", "Thread.sleep(forTimeInterval: 1)"), ("Date()", "let now = Date()"), ("Date()", "Date.now"),
        ])
    func complains(name: String, line: String) {
        let code = SwiftCode(SourceFile("Sources/Core/A.swift", line))
        let found = Construct.bannedInSources.filter { !$0.complaints(in: code).isEmpty }.map(\.name)
        #expect(found == [name])
    }

    @Test(
        "Each shortcut of a test is complained of",
        arguments: ["try await Task.sleep(for: .seconds(1))", ".disabled(\"later\")"])
    func complainsInTests(line: String) {
        let code = SwiftCode(SourceFile("Tests/CoreTests/A.swift", line))
        #expect(Construct.bannedInTests.flatMap { $0.complaints(in: code) }.count == 1)
    }

    @Test("Comments and texts may say anything")
    func comments() {
        let code = SwiftCode(
            SourceFile("Sources/Core/A.swift", "// try! it\nlet a = \"as! they say, print(it)\"\n/* Date() */"))
        #expect(Construct.bannedInSources.flatMap { $0.complaints(in: code) } == [])
    }

    @Test("The domain knows no web")
    func domain() {
        let domain = SwiftCode.sources.filter { $0.folders.contains("Domain") || $0.path.hasPrefix("Sources/Core/") }
        #expect(domain.count > 0)
        #expect(SwiftCode.sources.flatMap(Construct.mentionsOfTheWeb(in:)) == [])
        let bad = SwiftCode(SourceFile("Sources/Models/Moti/Domain/A.swift", "func answer(_ to: HTTPRequest)"))
        #expect(Construct.mentionsOfTheWeb(in: bad).count == 1)
    }

    @Test("No page holds a statement")
    func pages() {
        #expect(SwiftCode.sources.flatMap(Construct.statementsOfPages(in:)) == [])
        let bad = SwiftCode(
            SourceFile("Sources/Desk/Today/TodayPages.swift", "let a: Statement = \"SELECT id FROM circle\""))
        #expect(Construct.statementsOfPages(in: bad).count == 1)
    }

    @Test("No work is left for later in a remark")
    func remarks() {
        #expect(Checkout.everything.count > 0)
        #expect(Checkout.everything.flatMap(Construct.remarks(in:)) == [])
        #expect(Construct.remarks(in: SourceFile("docs/a.md", "a\n// TO" + "DO: later")).map(\.line) == [2])
    }
}
