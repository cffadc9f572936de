import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// Asks the router as a browser would: with a host, with cookies, with the tokens of the page it stands on.
struct Browser: Sendable {
    let client: any TestClientProtocol
    var cookie: String?

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String

        var location: String? { headers[.location] }
        var cookies: [String] { headers[values: .setCookie] }

        /// The value of a hidden field.
        func hidden(_ name: String) -> String? {
            guard let start = body.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
            return String(body[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    func with(cookie: String) -> Browser {
        Browser(client: client, cookie: cookie)
    }

    /// Signed in at a level.
    func signedIn(_ level: String = "full") -> Browser { with(cookie: "__Host-rinnalla=\(level)") }

    func get(_ address: String, _ headers: [String: String] = [:]) async throws -> Answer {
        try await ask(.get, address, headers, body: nil)
    }

    func post(_ address: String, _ fields: [String: String], _ headers: [String: String] = [:]) async throws -> Answer {
        let body = fields.sorted { $0.key < $1.key }
            .map { "\(Browser.encoded($0.key))=\(Browser.encoded($0.value))" }.joined(separator: "&")
        return try await post(address, body: body, headers)
    }

    func post(_ address: String, body: String, _ headers: [String: String] = [:]) async throws -> Answer {
        let form = ["Content-Type": "application/x-www-form-urlencoded"].merging(headers) { $1 }
        return try await ask(.post, address, form, body: ByteBuffer(string: body))
    }

    func ask(
        _ method: HTTPRequest.Method, _ address: String, _ headers: [String: String] = [:], body: ByteBuffer?
    ) async throws -> Answer {
        var fields = HTTPFields()
        if let cookie { fields[.cookie] = cookie }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return try await client.execute(uri: address, method: method, headers: fields, body: body) { response in
            Answer(
                status: response.status.code, headers: response.headers, body: String(buffer: response.body))
        }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true).leftPadded
        }.joined()
    }
}

extension String {
    fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
