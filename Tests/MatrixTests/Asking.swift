import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
@testable import Site

/// Asks the router as one visitor's browser, with the tokens of that visitor's own pages.
struct Asking: Sendable {
    let client: any TestClientProtocol
    let door: FrontDoor

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String
        let address: String
        let method: String

        var location: String { headers[.location] ?? "" }
        var leadsToSignIn: Bool { status == 303 && location.hasPrefix("/sign-in") }

        /// The page's own `<title>`.
        var title: String {
            guard let start = body.firstRange(of: "<title>") else { return "" }
            let rest = body[start.upperBound...]
            return rest.firstRange(of: "</title>").map { String(rest[..<$0.lowerBound]) } ?? ""
        }
    }

    /// What a browser without a session has: a door cookie of ours.
    private static let nobodysCookie = "__Host-door"

    func ask(
        _ method: HTTPRequest.Method, _ address: String, _ visitor: Visitor, body: ByteBuffer? = nil,
        _ more: [(String, String)] = []
    ) async throws -> Answer {
        var headers = HTTPFields()
        if let token = visitor.token { headers[.cookie] = "__Host-rinnalla=\(token)" }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        for (name, value) in more {
            if let name = HTTPField.Name(name) { headers[name] = value.isEmpty ? nil : value }
        }
        return try await client.execute(uri: address, method: method, headers: headers, body: body) { response in
            Answer(
                status: response.status.code, headers: response.headers, body: String(buffer: response.body),
                address: address, method: method.rawValue)
        }
    }

    func get(_ address: String, _ visitor: Visitor) async throws -> Answer { try await ask(.get, address, visitor) }

    /// Sends a form with the visitor's own token, and with a one-time key unless told otherwise.
    func post(
        _ address: String, _ visitor: Visitor, _ fields: [(String, String)] = [], once: String? = Asking.newKey()
    ) async throws -> Answer {
        let (token, cookie) = token(visitor)
        var all = fields.filter { $0.0 != "_csrf" && $0.0 != "_once" }
        all.append(("_csrf", token))
        if let once { all.append(("_once", once)) }
        return try await ask(.post, address, visitor, body: Asking.form(all), cookie.map { [("Cookie", $0)] } ?? [])
    }

    /// The token of this visitor's forms, and the cookie it stands on when there is no session.
    func token(_ visitor: Visitor) -> (token: String, cookie: String?) {
        if let session = visitor.session { return (door.tokens.token(.session(session)), nil) }
        let cookie = door.tokens.newDoor()
        return (door.tokens.token(.door(door.tokens.nonce(cookie) ?? "")), "\(Asking.nobodysCookie)=\(cookie)")
    }

    static func newKey() -> String { "once-" + String(UInt64.random(in: 0...UInt64.max), radix: 36) + "-matrix-key" }

    static func form(_ fields: [(String, String)]) -> ByteBuffer {
        ByteBuffer(string: fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&"))
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" + hex : hex)
        }.joined()
    }
}
