package import Core

/// Programme settings of MOTI and the work pair (design 10), typed, with their defaults. `moti.fallbackOwner` is a standing duty,
/// not a setting of the table.
package struct MotiSettings: Sendable, Hashable {
    // Of the installation; without both no programme of clients opens.
    package var registerNo = ""
    package var securityPlanRef = ""

    /// Years; youngest client.
    package var minAge = 18
    /// Kinds of unit whose workers convene.
    package var convenerKinds = ["county", "municipality", "employment", "ngo", "parish"]
    /// Life areas: the topics of consent.
    package var lifeAreas = [
        "health", "mental", "substances", "housing", "money", "work", "family", "daily", "lonely", "safety",
        "function", "migration",
    ]

    package var worryDays = Term.days(30)
    package var talkDays = Term.workingDays(5)
    package var prepareDays = Term.workingDays(5)
    package var replyDays = Term.workingDays(5)
    package var leadDays = Term.workingDays(10)
    package var fastLeadDays = Term.workingDays(3)
    package var precallDays = Term.workingDays(2)
    package var noShowDays = Term.workingDays(1)
    package var planDays = Term.workingDays(2)
    package var recordDays = Term.workingDays(5)
    package var coachDays = Term.workingDays(2)
    package var dutyDays = Term.workingDays(5)
    package var firstContactDays = Term.days(14)
    package var contactDays = Term.days(42)
    package var reviewDays = Term.days(90)
    package var lateDays = Term.days(7)
    package var lateManagerDays = Term.days(21)
    package var pauseDays = Term.days(30)
    package var closeDays = Term.days(14)
    package var endWarnDays = Term.days(14)
    package var termDays = Term.days(180)
    package var purgeDays = Term.days(30)
    package var ringDays = Term.workingDays(5)

    package var pairIsDeputy = true
    /// Minutes of a meeting by size.
    package var lengths = ["call": 15, "joint": 45, "team": 60, "large": 90]
    /// Minutes.
    package var glassMinutes = 60
    package var tableIdleMinutes = 120
    package var checkWord = true
    package var smsReminder = true
    /// People in the room above which the convener is warned.
    package var roomWarn = 7
    /// Meetings held as convener until help texts stand closed.
    package var helpOpenUntil = 3
    package var recordKinds = ["social", "health", "employment", "kela", "ngo", "none"]
    package var secrecyMark = "Salassa pidettävä, JulkL 24 § 1 mom. 25 k."

    package var pairFormDays = Term.workingDays(5)
    package var pairReflectDays = Term.days(30)
    package var pairTermDays = Term.days(365)
    package var pairFreshDays = Term.days(14)
    package var pairBriefDays = Term.days(3)
    package var pairTellFromDays = Term.workingDays(3)

    package init() {}

    /// The installation has what a programme of clients needs.
    package var isInstallationFit: Bool { !registerNo.isEmpty && !securityPlanRef.isEmpty }
}
