import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
    private func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: Checkout.root.appendingPathComponent(path).path)
    }

    /// Says how it is run, and by whom.
    private func complaints(_ file: SourceFile, isExecutable: Bool) -> [Complaint] {
        let begins =
            file.text.hasPrefix("#!/usr/bin/env bash\n") || file.text.hasPrefix("#!/usr/bin/env python3\n")
            || file.text.hasPrefix("#!/usr/bin/python3\n")
        return (begins ? [] : [Complaint(file.path, "does not say what runs it")])
            + (isExecutable ? [] : [Complaint(file.path, "is not executable")])
    }

    @Test("Every command can be run as it is")
    func commands() {
        let commands = Checkout.everything.filter {
            $0.folders == ["bin"] && !$0.path.contains(".") || $0.path == ".ci/run"
        }
        #expect(Set(commands.map(\.path)).isSuperset(of: ["bin/setup", "bin/run", "bin/test", "bin/lint", ".ci/run"]))
        #expect(commands.flatMap { complaints($0, isExecutable: isExecutable($0.path)) } == [])
    }

    @Test("A command that cannot be run is complained of")
    func complains() {
        #expect(complaints(SourceFile("bin/a", "echo a"), isExecutable: false).count == 2)
    }

    @Test("CI runs what a person runs")
    func ci() {
        let texts = Dictionary(Checkout.everything.map { ($0.path, $0.text) }) { first, _ in first }
        #expect(texts[".ci/run"]?.contains("make test") == true)
        #expect(texts["Makefile"]?.contains("bin/$@") == true)
    }

    @Test("Every folder of tests is a target, so that its tests run")
    func targets() {
        let manifest = Checkout.everything.first { $0.path == "Package.swift" }?.text ?? ""
        let folders = Checkout.folders(in: "Tests").filter { $0.hasSuffix("Tests") }
        #expect(folders.contains("TidyTests"))
        #expect(folders.filter { !manifest.contains("\"\($0)\"") } == [])
    }

    @Test("Every file ends with one line break, and no line with a space (in Swift the formatter looks after it)")
    func whitespace() {
        let trailing = Pattern(#"[ \t]+$"#)
        let files = Checkout.everything.filter { !$0.text.isEmpty && !$0.path.hasSuffix(".swift") }
        #expect(files.count > 0)
        #expect(files.filter { !$0.text.hasSuffix("\n") || $0.text.hasSuffix("\n\n") }.map(\.path) == [])
        #expect(files.flatMap { $0.complaints(trailing, "ends with a space") } == [])
        #expect(SourceFile("a", "b \nc").complaints(trailing, "").count == 1)
    }
}
