import Testing

@Suite("Names")
struct NamingTests {
    @Test("Every type, file and folder has a name that says something")
    func everyName() {
        let code = SwiftCode.sources + SwiftCode.tests
        #expect(code.flatMap { Naming.types(in: $0) }.count > 0)
        #expect(code.flatMap(Naming.complaints(in:)) == [])
    }

    @Test(
        "Empty names are complained of",
        arguments: ["CircleManager", "DateUtils", "MailService", "PageBase", "GateImpl"])
    func complains(name: String) {
        #expect(
            Naming.complaints(in: SwiftCode(SourceFile("Sources/Core/A.swift", "package struct \(name) {}"))).count == 1
        )
        #expect(Naming.complaints(aboutPathOf: SourceFile("Sources/Core/\(name).swift", "")).count == 1)
    }

    @Test("A drawer is complained of")
    func drawer() {
        #expect(Naming.complaints(aboutPathOf: SourceFile("Sources/Core/Extensions/Day.swift", "")).count == 1)
    }

    @Test("The field's words are not", arguments: ["ServiceArea", "BasedOn", "Commonplace", "Circle", "HTTPStatus"])
    func allows(name: String) {
        #expect(!Naming.isEmpty(name))
    }
}
