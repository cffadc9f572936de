import Site

/// Where somebody was going when they were asked to sign in; carried from step to step in the form.
struct Way: Sendable {
    let address: String

    /// Only an address of this site counts; anything else leads home.
    init(_ text: String?) {
        address = text.flatMap { LocalAddress($0)?.text } ?? SitePaths.home()
    }

    init(_ visit: Visit) {
        self.init(visit.form.has("back") ? visit.form.typed("back") : visit.query["back"])
    }

    /// The same way added to an address of a step.
    func through(_ step: String) -> String {
        address == SitePaths.home() ? step : "\(step)?back=\(address)"
    }
}

extension Reply {
    /// Lets somebody in: the session's cookie, and the language they read unless they have chosen one here.
    static func letIn(_ address: String, _ session: NewSession) -> Reply {
        Reply.go(address).setting(session.cookie)
    }
}

extension Form {
    /// A fault about having to wait, in minutes when it is long.
    mutating func wait(_ seconds: Int) {
        if seconds < 60 {
            fault("", "signIn.wait.seconds", ["n": String(seconds)])
        } else {
            fault("", "signIn.wait.minutes", ["n": String((seconds + 59) / 60)])
        }
    }
}
