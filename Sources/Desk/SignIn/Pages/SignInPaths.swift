import Core
package import Site

/// The addresses of signing in and out.
package enum SignInPaths {
    package static let account: PlainPath = "/sign-in/account"
    static let code: PlainPath = "/sign-in/code"
    static let enrol: PlainPath = "/sign-in/enrol"
    static let card: PlainPath = "/sign-in/card"
    package static let sessions: PlainPath = "/sessions"
    static let endSession: Path<ID<Session>> = "/sessions/{}/end"
    static let endOthers: PlainPath = "/sessions/end-others"
    static let password: PlainPath = "/sessions/password"
    static let recoveryCodes: PlainPath = "/sessions/recovery-codes"
    package static let welcome: Path<LinkToken> = "/welcome/{}"
}
