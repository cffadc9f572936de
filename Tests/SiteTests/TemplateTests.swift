import Foundation
@testable import Site
import Testing
import Words

@Suite struct TemplateTests {
    private static let parts: [(template: String, value: any PageValue.Type)] = [
        ("field", Field.self), ("choices", Choices.self), ("tick", Tick.self), ("faults", FaultSummary.self),
        ("notice", Notice.self), ("step", Step.self), ("step-second", Step.self), ("next", NextStep.self),
        ("row", ListRow.self), ("empty", Empty.self), ("person", PersonLine.self), ("said", Said.self),
        ("steps", SittingSteps.self), ("demo-bar", DemoBarView.self), ("fault-page", FaultPage.self),
        ("signed-out-page", SignedOutPage.self), ("frame", Frame.self),
    ]

    private static func library() throws -> TemplateLibrary {
        try TemplateLibrary(
            folders: [SiteResources.templates], catalog: Catalog([Slice("Site", folder: SiteResources.words)]))
    }

    /// The names a value and those inside it answer to.
    private static func names(_ value: any PageValue.Type) -> Set<String> {
        value.inner.reduce(value.nameList) { $0.union(names($1)) }
    }

    @Test(arguments: parts.indices)
    func aTemplateAsksForWhatItsValueAnswers(_ index: Int) throws {
        let (template, value) = Self.parts[index]
        let sources = try Self.library().sources
        let source = try #require(sources[template])
        let within = source.partials.filter { $0 != "stamp" }.compactMap { sources[$0] }
        let asked = within.reduce(source.names) { $0.union($1.names) }
        let inner = Set(value.inner.flatMap { Self.names($0) })
        let answered = value.nameList.subtracting(["template", "once", "csrf"])
        #expect(asked.subtracting(Self.names(value)) == [], "asked for, answered by none")
        #expect(answered.subtracting(asked) == [], "answered, asked for by none")
        #expect(inner.subtracting(asked).subtracting(answered).isEmpty || !within.isEmpty)
    }

    @Test func thereIsNoDeadTemplateAndNoDeadText() throws {
        let sources = try Self.library().sources
        let shown = Set(Self.parts.map(\.template)).union(sources.values.flatMap(\.partials))
        // Shown by slices and by the demo, each with a test of its own.
        let free: Set = ["icon-plus", "icon-stop", "icon-back", "demo-stand"]
        #expect(Set(sources.keys).subtracting(shown) == free.subtracting(shown))
    }

    @Test(arguments: ["{{{name}}}", "{{&name}}", "{{=<% %>=}}", "{{<layout}}", "{{name", "{{}}", "{{say.no.such.key}}"])
    func tagsThatCouldShowSomethingUnescapedAreRefused(_ text: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rinnalla-templates-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: folder.appendingPathComponent("a.mustache"), atomically: true, encoding: .utf8)
        #expect(throws: TemplateFaults.self) {
            try TemplateLibrary(folders: [folder], catalog: Catalog([Slice("Site", folder: SiteResources.words)]))
        }
    }

    @Test func theSitesTextsAreTheSameInThreeLanguages() {
        #expect(Catalog([Slice("Site", folder: SiteResources.words)]).faults().isEmpty)
    }
}
