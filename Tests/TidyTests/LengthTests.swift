import Testing

@Suite("Lengths")
struct LengthTests {
    @Test("No file and no function is longer than a reader can hold")
    func longest() {
        #expect(Checkout.swift.count > 0)
        #expect(Checkout.swift.flatMap(Lengths.complaints(in:)) == [])
        #expect(SwiftCode.sources.flatMap(Lengths.complaints(in:)) == [])
    }

    @Test("The usual file and the usual function are short")
    func median() {
        let files = Checkout.sources.filter { $0.path.hasSuffix(".swift") }.map(Lengths.lineCount(of:))
        let functions = SwiftCode.sources.flatMap { Lengths.functions(in: $0) }.map(\.length)
        #expect(files.count > 0 && functions.count > 0)
        #expect(Lengths.median(files) <= Lengths.medianFile)
        #expect(Lengths.median(functions) <= Lengths.medianFunction)
    }

    @Test("A long file and a long function are complained of")
    func complains() {
        let lines = String(repeating: "    a()\n", count: 301)
        let file = SourceFile("Sources/Core/A.swift", "func b() {\n" + lines + "}\n")
        #expect(Lengths.complaints(in: file).count == 1)
        #expect(Lengths.complaints(in: SwiftCode(file)).map(\.line) == [1])
    }

    @Test("Functions are measured from signature to closing brace, requirements without a body are not")
    func measures() {
        let text = """
            protocol A {
                func one(a: Int) -> Int
                init(b: Int)
            }
            struct B {
                func two(
                    a: (Int) -> Void = { _ in }
                ) {
                    if true { "}" }
                }
                init() {}
            }
            """
        let found = Lengths.functions(in: SwiftCode(SourceFile("A.swift", text)))
        #expect(found.map(\.line) == [6, 11])
        #expect(found.map(\.length) == [5, 1])
    }
}
