import Core
import Crypto
import Gate
import Testing

@Suite("Seal")
struct SealTests {
    private let key = SymmetricKey(size: .bits256)
    private let place = Place("person", 7, "name")

    @Test(
        "Every text comes back as it was written",
        arguments: [
            "", "a", "Asiakas 7", "áčđŋšŧž ÁČĐŊŠŦŽ âäǥǧǩʒǯõåʹ ÂÄǤǦǨƷǮÕÅ", "e\u{301}", "é", "👩🏽‍⚕️", "rivi\nrivi\u{0}loppu",
        ])
    func roundTrip(text: String) throws {
        let sealed = try Seal.seal(text, place, under: key)
        #expect(Array(try Seal.open(sealed, place, under: key).utf8) == Array(text.utf8))
        #expect(sealed.count == text.utf8.count + SealedBytes.overhead)
        #expect(sealed.first == 1)
    }

    @Test("A text of one megabyte comes back")
    func megabyte() throws {
        let text = String(repeating: "Skolttisaame ǩ. ", count: 65_536)
        #expect(text.utf8.count > 1_000_000)
        #expect(try Seal.open(Seal.seal(text, place, under: key), place, under: key) == text)
    }

    @Test(
        "A value moved to another place does not open",
        arguments: [
            Place("person", 8, "name"), Place("person", 7, "phone"), Place("goal", 7, "name"),
            Place("person", -7, "name"),
        ])
    func moved(to other: Place) throws {
        let sealed = try Seal.seal("Asiakas 7", place, under: key)
        #expect(throws: SealFailure.notAuthentic) { try Seal.open(sealed, other, under: key) }
    }

    @Test("Another key does not open it")
    func otherKey() throws {
        let sealed = try Seal.seal("Asiakas 7", place, under: key)
        #expect(throws: SealFailure.notAuthentic) {
            try Seal.open(sealed, place, under: SymmetricKey(size: .bits256))
        }
    }

    @Test("A single flipped bit anywhere is refused")
    func flippedBit() throws {
        let sealed = try Seal.seal("Asiakas 7", place, under: key)
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << bit
                let expected: SealFailure = index == 0 ? .unknownVersion : .notAuthentic
                #expect(throws: expected) { try Seal.open(changed, place, under: key) }
            }
        }
    }

    @Test("Cut or lengthened bytes are refused", arguments: 0..<40)
    func cut(to length: Int) throws {
        let sealed = try Seal.seal("Asiakas 7", place, under: key)
        #expect(throws: SealFailure.self) { try Seal.open(Array(sealed.prefix(min(length, 37))), place, under: key) }
        #expect(throws: SealFailure.self) {
            try Seal.open(sealed + [UInt8](repeating: 0, count: length + 1), place, under: key)
        }
    }

    @Test("The same text is never sealed twice alike, and does not show in what is sealed")
    func nonces() throws {
        let sealed = try (0..<1_000).map { _ in try Seal.seal("Asiakas 7 asuu täällä", place, under: key) }
        #expect(Set(sealed).count == 1_000)
        #expect(Set(sealed.map { Array($0[1..<13]) }).count == 1_000)
        #expect(sealed.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Asiakas") })
    }

    @Test("A key that is not of 256 bits seals nothing")
    func shortKey() {
        #expect(throws: SealFailure.notSealed) {
            try Seal.seal("Asiakas 7", place, under: SymmetricKey(size: .bits128))
        }
    }

    @Test("What opens but is no text is refused")
    func notText() throws {
        let box = try AES.GCM.seal([0xC3, 0x28], using: key, authenticating: Array("person/7/name".utf8))
        let sealed = [1] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        #expect(throws: SealFailure.notText) { try Seal.open(sealed, place, under: key) }
    }
}
