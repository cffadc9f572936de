package import Core

/// One thing somebody does in a circle, with all it needs. Pages fill it from a form and hand it to the gate:
///
///     try await gate.perform(circle.vault, act.name, by: actor, form: stamp, ground: rule, fresh: act.fresh) { change in
///         try act.perform(change)
///         return address
///     }
package protocol MotiAct: Sendable {
    /// The event's name, for the trace.
    var name: String { get }
    /// Vaults whose keys must exist before the act seals under them: new people.
    var fresh: [ID<Vault>] { get }

    /// - Throws: `Refusals`, ``MotiTextRefusal``, `EditedMeanwhile`, ``MotiRecordsMissing``, `EngineFailure`. When it
    ///   throws nothing is stored.
    func perform(_ change: any Change) throws
}

extension MotiAct {
    package var fresh: [ID<Vault>] { [] }
}

/// A text of a form cannot be kept as it is. Told beside its field, the text kept there.
package struct MotiTextRefusal: Refusal, Hashable {
    package enum Code: String, Sendable, CaseIterable {
        case textMissing, textTooShort, textTooLong, identityCode
    }

    package let reason: Code
    package let field: String?
    package let values: [String: String]

    package init(_ reason: Code, field: String, _ values: [String: String] = [:]) {
        self.reason = reason
        self.field = field
        self.values = values
    }

    package var code: String { reason.rawValue }
}
