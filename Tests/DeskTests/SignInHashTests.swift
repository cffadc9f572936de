@testable import Desk
import Site
import Testing

@Suite struct SignInHashTests {
    @Test func onlyTheSameSecretMatches() throws {
        let hash = try PasswordHash(of: "kolme kuusta tuulessa", cost: .cheap)
        let read = try #require(PasswordHash(hash.bytes))
        #expect(try read.matches("kolme kuusta tuulessa"))
        #expect(try !read.matches("kolme kuusta tuulessa "))
        #expect(try !read.matches(""))
    }

    @Test func oneSecretIsKeptDifferentlyEachTime() throws {
        #expect(try PasswordHash(of: "sama", cost: .cheap).bytes != PasswordHash(of: "sama", cost: .cheap).bytes)
    }

    @Test func letterFormsOfOneTextAreOnePassword() throws {
        #expect(try PasswordHash(of: "p\u{E4}iv\u{E4}", cost: .cheap).matches("pa\u{308}iva\u{308}"))
    }

    @Test func otherBytesAreNoHash() throws {
        let bytes = try PasswordHash(of: "x", cost: .cheap).bytes
        #expect(PasswordHash([]) == nil)
        #expect(PasswordHash(Array(bytes.dropLast())) == nil)
        #expect(PasswordHash([2] + bytes.dropFirst()) == nil)
        #expect(PasswordHash([1, 60] + bytes.dropFirst(2)) == nil)
    }

    @Test func theStandingCostIsTheDocumentedOne() throws {
        let bytes = try PasswordHash(of: "x", cost: .standing).bytes
        #expect(Array(bytes.prefix(4)) == [1, 15, 8, 3])
        #expect(try PasswordHash(bytes)?.matches("x") == true)
    }

    @Test func aCrowdTakesTurnsAndTooManyAreToldToComeAgain() async throws {
        let line = HashLine.cheap(width: 1, waiting: 3)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { (try? await line.bytes(of: "x")) != nil } }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count == 200)
        #expect(outcomes.contains(true))
        #expect(try await line.matches("x", line.bytes(of: "x")))
        #expect(try await !line.matches("x", nil))
    }
}
