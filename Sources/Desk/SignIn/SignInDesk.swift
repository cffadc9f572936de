import Core
import Crypto
import Foundation
import Gate
package import SQL
package import Site

/// The verbs of signing in: a password, a second factor, a card. It is asked before there is an actor, so it stands
/// beside the gate and reads nothing but accounts, links and sessions.
package struct SignInDesk: Sendable {
    let data: any Engine
    let secrets: SiteSecrets
    let hashes: HashLine
    let throttle: Throttle
    package let sessions: SessionDesk

    package init(data: any Engine, secrets: SiteSecrets, hashes: HashLine = .standing()) {
        self.data = data
        self.secrets = secrets
        self.hashes = hashes
        throttle = Throttle(data: data, secrets: secrets)
        sessions = SessionDesk(data: data)
    }

    /// From where somebody tries.
    package struct Origin: Sendable {
        let peer: String
        let device: String?
        let browser: String

        package init(_ visit: Visit) {
            self.init(peer: visit.peer, device: visit.cookie(.device), browser: visit.browser)
        }

        package init(peer: String, device: String?, browser: String) {
            self.peer = peer
            self.device = device
            self.browser = browser
        }
    }

    /// What is kept of a login: a keyed hash, the same for every spelling of its letters.
    func index(_ login: String) -> [UInt8] { secrets.login.mark("login \(SignInDesk.plain(login))") }

    /// A login as compared: without spaces round it, in lower case.
    static func plain(_ login: String) -> String {
        login.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping.lowercased()
    }
}

/// An account as its row says.
struct FoundAccount: Sendable {
    let id: ID<Account>
    let person: ID<Person>
    let password: [UInt8]
    let factor: [UInt8]?
    let lastStep: Int64

    init?(_ row: Row?) throws {
        guard let row else { return nil }
        id = ID(rawValue: try row.integer(0))
        person = ID(rawValue: try row.integer(1))
        password = try row.blob(2)
        factor = try row.optionalBlob(3)
        lastStep = try row.integer(4)
    }

    static func place(_ id: ID<Account>) -> Place { Place("account", id.rawValue, "second_factor") }
}
