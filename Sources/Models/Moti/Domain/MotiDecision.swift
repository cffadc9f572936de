package import Core

/// What the machine decided. The acts write `steps` in order, then state, owner, next date, end and purge dates, then tell.
package struct MotiDecision: Sendable {
    package let event: MotiEvent
    package let rule: Rule<MotiMachine>
    package let from: MotiState?
    package let to: MotiState
    package let steps: [MotiStep]
    /// The circle's facts once the steps are taken: what `MotiClock` read.
    package let after: MotiCase
    /// Holder of the owner's duty; nobody in a final state.
    package let owner: ID<Person>?
    /// Who answers today, absences counted: what `vault.owner` holds, so that Today is theirs.
    package let onDuty: ID<Person>?
    package let next: MotiDue?
    package let told: [MotiMessage]

    package var keptState: MotiState? { after.keptState }
    package var ends: Day? { after.ends }
    package var purges: Day? { after.purges }
}

/// A line in Today, on the own page or the guest page with O1; or another message of the fixed list instead.
package struct MotiMessage: Sendable, Hashable {
    package let code: MessageCode
    package let people: Set<ID<Person>>
    /// Told through a queue or an office, not as a person: the area's coordinators, the data-protection officer.
    package let offices: Set<MotiOffice>

    package init(_ code: MessageCode, people: Set<ID<Person>>, offices: Set<MotiOffice> = []) {
        self.code = code
        self.people = people
        self.offices = offices
    }
}

package enum MotiOffice: String, Sendable, CaseIterable {
    case areaCoordinators, dataProtectionOfficer
}
