import Core
import Foundation
import Testing
import Words

@testable import Assembly

@Suite("A message out")
struct MessageTextTests {
    static let catalog = Catalog([Slices.own])
    static let allowed: Set<String> = ["link", "date", "time", "word", "code", "phone"]

    static let full = MessageFields(
        path: "/l/abc", day: "2026-03-17", time: "10:05", word: "kuusi", code: "123 456", phone: "040 000 0011")

    func text(_ language: Language) -> MessageText {
        MessageText(
            Self.catalog.words(language), origin: Origin(loopbackPort: 8080),
            today: Day(number: 20_520))
    }

    @Test("is written in three languages without a fault")
    func complete() {
        #expect(Self.catalog.faults().isEmpty)
    }

    @Test("holds nothing but link, date, time, word, code and phone", arguments: Language.allCases)
    func placeholders(_ language: Language) {
        let words = Self.catalog.words(language)
        let keys = Self.catalog.keys.filter { $0.hasPrefix("message.") }
        #expect(keys.count == 18)
        for key in keys {
            let names = words.text(key)?.names ?? ["?"]
            #expect(names.isSubset(of: Self.allowed), "\(key) in \(language)")
        }
        #expect(words("message.subject") == "Rinnalla")
    }

    @Test("says what core says, in Finnish")
    func finnish() throws {
        let text = text(.fi)
        let none = MessageFields()
        let path = MessageFields(path: "/l/abc")
        #expect(try text.of(.O1, path) == "Sinulle on uutta Rinnallassa. http://127.0.0.1:8080/l/abc")
        #expect(
            try text.of(.O2, Self.full)
                == "Sinulle on kysymys Rinnallassa. http://127.0.0.1:8080/l/abc Vastaa viimeistään ti 17.3. Tarkistussana: kuusi."
        )
        #expect(try text.of(.O3, Self.full) == "Rinnalla-koodi 123 456, voimassa 10 min.")
        #expect(try text.of(.O8, none) == "Muistutus. Jos olet jo hoitanut asian, kiitos.")
        #expect(try text.of(.O8, Self.full) == "Muistutus: ti 17.3. klo 10.05. Muutokset: 040 000 0011.")
        #expect(try text.of(.O9, none) == "Sinulta on pyydetty jotakin. Katso Rinnallasta tänään.")
        #expect(
            try text.of(.O10, Self.full)
                == "Soitin sinulle. Soitan uudelleen ti 17.3. Voit soittaa: 040 000 0011.")
        #expect(try text.of(.O10, MessageFields(phone: "040 000 0011")) == "Voit soittaa: 040 000 0011.")
    }

    @Test("of every code is whole in every language", arguments: Language.allCases, MessageCode.allCases)
    func whole(_ language: Language, _ code: MessageCode) throws {
        let said = try text(language).of(code, Self.full)
        #expect(!said.contains("⟦") && !said.contains("{") && !said.isEmpty && !said.contains(".."))
    }

    @Test(
        "is not sent when a field holds what is not of its kind",
        arguments: [
            MessageFields(path: "https://elsewhere.example.org/"), MessageFields(path: "//elsewhere.example.org"),
            MessageFields(path: "/../x"),
            MessageFields(path: "/l/abc Asiakas 7"), MessageFields(day: "ensi tiistaina"),
            MessageFields(time: "kello kymmenen"), MessageFields(word: "Asiakas 7"),
            MessageFields(word: "velka; häätö"),
            MessageFields(code: "päihdepalvelu"), MessageFields(phone: "soita Asiakkaalle"),
        ])
    func marked(_ fields: MessageFields) {
        for code in MessageCode.allCases {
            #expect(throws: Undelivered(.badFields, isFinal: true)) { try text(.fi).of(code, fields) }
        }
    }

    @Test("that needs a code, a date or a phone is not sent without it", arguments: [MessageCode.O3, .O7, .O10])
    func missing(_ code: MessageCode) {
        #expect(throws: Undelivered.self) { try text(.sv).of(code, MessageFields(path: "/")) }
    }
}
