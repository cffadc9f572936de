/// One line of the trace: who read or changed what, when, on what ground. Written before anything is shown.
package struct AccessRecord: Sendable, Hashable {
    package enum Result: String, Sendable {
        case granted, refused
    }

    package let at: Instant
    package let actor: ID<Person>?
    package let vault: ID<Vault>?
    /// `read`, or the event's name.
    package let action: String
    /// Which kind of thing: `circle`, `plan`, `today`, …
    package let item: String
    package let ground: String
    package let result: Result
    package let request: String
    /// What identifies, sealed under the trace's key: the actor's name as shown, part, assignment, way in.
    package let payload: String

    package init(
        at: Instant, actor: ID<Person>?, vault: ID<Vault>?, action: String, item: String, ground: String,
        result: Result, request: String, payload: String
    ) {
        self.at = at
        self.actor = actor
        self.vault = vault
        self.action = action
        self.item = item
        self.ground = ground
        self.result = result
        self.request = request
        self.payload = payload
    }
}
