import Testing

@testable import Assembly

@Suite("A connection string")
struct ConnectionWordsTests {
    @Test(
        "leads to one place however it is spelt",
        arguments: [
            "dbname=rinnalla", "host=/run/postgresql dbname=rinnalla", "host = localhost  dbname='rinnalla'",
            "postgresql:///rinnalla", "postgres://127.0.0.1:5432/rinnalla",
            "postgresql://[::1]/rinnalla?application_name=x",
        ])
    func samePlace(_ text: String) throws {
        #expect(try #require(ConnectionWords(text)).place == "local:5432/rinnalla")
    }

    @Test("is another place with another machine, port or database")
    func otherPlaces() throws {
        let all = ["host=a dbname=r", "host=b dbname=r", "host=a port=5433 dbname=r", "host=a dbname=s"]
        #expect(Set(all.compactMap { ConnectionWords($0)?.place }).count == 4)
    }

    @Test("reads quotes and backslashes as libpq does")
    func quotes() throws {
        let words = try #require(ConnectionWords(#"dbname='it''s' host=a\ b"#.replacing("''", with: #"\'"#)))
        #expect(words.database == "it's")
    }

    @Test("is refused when it is none", arguments: ["", "rinnalla", "host='a", "=x", "mysql://localhost/x"])
    func refused(_ text: String) {
        #expect(ConnectionWords(text) == nil)
    }

    @Test("on another machine is sure only with TLS demanded")
    func encrypted() throws {
        #expect(try #require(ConnectionWords("host=a dbname=r sslmode=prefer")).isEncrypted == false)
        #expect(try #require(ConnectionWords("postgresql://a/r?sslmode=verify-full")).isEncrypted)
    }
}
