/// What a person is in a circle. The names are those of the design's table of parts.
package enum Part: String, Sendable, CaseIterable, Hashable {
    case client, representative, convener, coordinator, responsible, deputy, invited, supportPerson, interpreter
    case leader, member, sender, linkPerson, mentor, mentee, planner, presenter, commissioner, expert
    case contactPerson, orderer, receiver, registrar, applicant
}

/// The role an assignment gives. It lets its holder start circles and see queues and counts of their area; it never
/// opens a circle's content.
package enum Role: String, Sendable, CaseIterable, Hashable {
    case professional, coordinator, linkPerson, mentor, workSupervisor, trainer, lineManager, registrar, rosterMaker
    case figuresEditor, developer, dataProtectionOfficer, administrator
}
