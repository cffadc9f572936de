import Testing

@testable import Words

@Suite struct CatalogTests {
    @Test func `The shared texts have no faults and are the same keys in all languages`() {
        #expect(TestTexts.shared.faults() == [])
        #expect(TestTexts.shared.keys.count > 60)
    }

    @Test func `Nested keys are flattened, and a key named no is no truth value`() throws {
        let catalog = Catalog([
            try TestTexts.slice("A", "today:\n  waits: Viisi\n  more: { deep: syvä }\nno: Ei\nn: 5\n")
        ])
        let words = catalog.words(.fi)
        #expect(catalog.faults() == [])
        #expect(words("today.waits") == "Viisi")
        #expect(words("today.more.deep") == "syvä")
        #expect(words("no") == "Ei")
        #expect(words("n") == "5")
    }

    @Test func `A key that one language has alone is a fault of each of the others`() throws {
        let slice = try TestTexts.slice("A", [.fi: "a: x\nb: y", .sv: "a: x", .en: "a: x\nc: z"])
        #expect(
            Set(Catalog([slice]).faults()) == [
                .missing(key: "b", .sv, slice: "A"), .missing(key: "b", .en, slice: "A"),
                .missing(key: "c", .fi, slice: "A"), .missing(key: "c", .sv, slice: "A"),
            ])
    }

    @Test func `Other placeholders than the Finnish ones are a fault`() throws {
        let slice = try TestTexts.slice(
            "A", [.fi: "a: '{who} {when}'", .sv: "a: '{when} {who}'", .en: "a: '{who} {day}'"])
        #expect(
            Catalog([slice]).faults()
                == [.placeholders(key: "a", .en, expected: ["who", "when"], found: ["who", "day"])])
    }

    @Test func `Two slices cannot define one key, and none may take a shared one`() throws {
        let catalog = Catalog([
            try TestTexts.slice("A", "a: x\nb: x"), try TestTexts.slice("B", "b: y"),
            try TestTexts.slice("C", "list: { and: sekä }"),
        ])
        #expect(
            catalog.faults() == [
                .twice(key: "b", slices: ["A", "B"]), .twice(key: "list.and", slices: ["Words", "C"]),
            ])
        #expect(catalog.words(.fi)("b") == "x")
    }

    @Test func `An absent or broken file is a fault that names it`() throws {
        let slice = try TestTexts.slice("A", [.fi: "a: [", .sv: "a: x\na: y"])
        let files = Catalog([slice]).faults().compactMap { fault in
            if case .unreadable(let file, _) = fault { file } else { nil }
        }
        #expect(files == ["A/fi.yml", "A/sv.yml", "A/en.yml"])
    }

    @Test(arguments: ["a: [x, y]", "a:", "a: ''", "- x"])
    func `Only a text is a text`(yaml: String) throws {
        let faults = Catalog([try TestTexts.slice("A", yaml)]).faults()
        #expect(faults.count == 3)
        #expect(faults.allSatisfy { if case .notText = $0 { true } else { false } })
    }

    @Test func `A key is ASCII letters and digits`() throws {
        let faults = Catalog([try TestTexts.slice("A", "tänään: x\n'a.b': y\n'': z\n")]).faults()
        #expect(faults.count == 9)
        #expect(faults.allSatisfy { if case .badKey = $0 { true } else { false } })
    }

    @Test func `A plural needs both forms`() throws {
        #expect(Catalog([try TestTexts.slice("A", "a: { one: x }")]).faults() == [.halfPlural(key: "a")])
    }

    @Test func `Each fault says where and what`() {
        let all: [CatalogFault] = [
            .unreadable(file: "A/fi.yml", why: "gone"), .notText(key: "k", .fi, slice: "A"),
            .badKey(key: "k", .fi, slice: "A"),
            .missing(key: "k", .sv, slice: "A"), .placeholders(key: "k", .en, expected: ["a"], found: []),
            .twice(key: "k", slices: ["A", "B"]), .halfPlural(key: "k"),
        ]
        #expect(Set(all.map(\.description)).count == all.count)
        #expect(all.dropFirst().allSatisfy { $0.description.contains("k") })
    }
}
