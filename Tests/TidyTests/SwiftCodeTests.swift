import Testing

@Suite("Reading Swift")
struct SwiftCodeTests {
    private func read(_ text: String) -> SwiftCode { SwiftCode(SourceFile("A.swift", text)) }

    @Test("Comments are left out and lines stay where they were")
    func comments() {
        #expect(read("a // b\n/* c\n d */ e").code == "a \n\n e")
    }

    @Test("Literals are cut at what is interpolated, which stays code")
    func literals() {
        let code = read(#"let a = "x.\(b("y")).z""#)
        #expect(code.code == #"let a = ""(b(""))"#)
        #expect(code.literals.map(\.pieces) == [["y"], ["x.", ".z"]])
    }

    @Test("Long and raw literals end at their own quotes")
    func kinds() {
        let code = read("let a = \"\"\"\n  say \"b\"\n  \"\"\"\nlet c = #\"d\"\\(e)\"# + f")
        #expect(code.code == "let a = \"\"\n\n\nlet c = \"\" + f")
        #expect(code.literals.compactMap(\.whole) == ["\n  say \"b\"\n  ", "d\"\\(e)"])
    }
}
