package import Gate
package import Site

/// Everything about signing in, for the assembly: the sessions and the pages.
package struct SignIn: Sendable {
    package let desk: SignInDesk
    package let groups: [any PageGroup]

    package init(gate: Gate, secrets: SiteSecrets, hashes: HashLine = .standing(), ways: [any SignInWay] = []) {
        desk = SignInDesk(data: gate.data, secrets: secrets, hashes: hashes)
        groups = [
            SignInPages(desk: desk, ways: ways), AccountPages(desk: desk), CodePages(desk: desk),
            EnrolPages(desk: desk),
            WelcomePages(desk: desk), SignOutPages(desk: desk), OwnSessionsPages(gate: gate),
            ChangePasswordPages(desk: desk),
        ]
    }

    package var sessions: any Sessions { desk.sessions }
}
