import Core
import Crypto

/// The token that shows a form came from a page of this session (or, before signing in, of this browser).
struct FormToken: Sendable {
    let secrets: SiteSecrets

    /// What the token stands on: the session, or the door cookie of a browser that has none.
    enum Basis {
        case session(ID<Session>)
        case door(String)

        fileprivate var text: String {
            switch self {
            case .session(let id): "session \(id)"
            case .door(let nonce): "door \(nonce)"
            }
        }
    }

    func token(_ basis: Basis) -> String {
        Base64URL.text(secrets.forms.mark(basis.text))
    }

    func accepts(_ token: String?, _ basis: Basis?) -> Bool {
        guard let basis, let token, let mark = Base64URL.bytes(token) else { return false }
        return secrets.forms.isMark(mark, of: basis.text)
    }

    /// A new door cookie: random, and marked so that another site on the same host name cannot plant one of its own.
    func newDoor() -> String {
        let nonce = Base64URL.text(RandomBytes.make(16))
        return "\(nonce).\(Base64URL.text(secrets.forms.mark("cookie \(nonce)")))"
    }

    /// The nonce of a door cookie of our own making; nil for any other.
    func nonce(_ cookie: String?) -> String? {
        guard let parts = cookie?.split(separator: "."), parts.count == 2,
            let mark = Base64URL.bytes(String(parts[1])), secrets.forms.isMark(mark, of: "cookie \(parts[0])")
        else { return nil }
        return String(parts[0])
    }
}
