import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization

/// A browser that keeps its cookies and sends the forms of the page it is on.
final class SignInBrowser: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])
    private let page = Mutex<Page>(Page(status: 0, location: nil, body: ""))

    struct Page: Sendable {
        let status: Int
        let location: String?
        let body: String

        func hidden(_ name: String) -> String? {
            guard let start = body.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
            return String(body[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    init(client: any TestClientProtocol) {
        self.client = client
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    /// Comes with a session's cookie.
    func enter(_ token: String) { jar.withLock { $0["__Host-rinnalla"] = token } }

    @discardableResult
    func get(_ address: String) async throws -> Page { try await ask(.get, address, body: nil) }

    /// Sends a form with the hidden fields of the page it stands on.
    @discardableResult
    func post(_ address: String, _ fields: [String: String]) async throws -> Page {
        let now = page.withLock { $0 }
        var all = fields
        for name in ["_csrf", "_once", "offer", "back"] where all[name] == nil { all[name] = now.hidden(name) }
        let body = all.sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
            .joined(separator: "&")
        return try await ask(.post, address, body: ByteBuffer(string: body))
    }

    private func ask(_ method: HTTPRequest.Method, _ address: String, body: ByteBuffer?) async throws -> Page {
        var headers = HTTPFields()
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let (answer, set) = try await client.execute(uri: address, method: method, headers: headers, body: body) {
            response in
            (
                Page(
                    status: response.status.code, location: response.headers[.location],
                    body: String(buffer: response.body)), response.headers[values: .setCookie]
            )
        }
        for cookie in set {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            let value = cookie.contains("Max-Age=0") ? nil : pair.last
            jar.withLock { $0[pair.first ?? ""] = value }
        }
        page.withLock { $0 = answer }
        return answer
    }
}
