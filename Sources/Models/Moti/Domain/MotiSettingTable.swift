package import Core

/// One row of the settings' table: key, default, bounds.
package struct MotiSetting: Sendable {
    /// How the text of the setting table is read.
    package enum Kind: Sendable {
        /// Whole numbers within bounds; the unit is the setting's own.
        case days(any WritableKeyPath<MotiSettings, Term> & Sendable, ClosedRange<Int>)
        case workingDays(any WritableKeyPath<MotiSettings, Term> & Sendable, ClosedRange<Int>)
        case number(any WritableKeyPath<MotiSettings, Int> & Sendable, ClosedRange<Int>)
        case yesNo(any WritableKeyPath<MotiSettings, Bool> & Sendable)
        /// Codes parted by commas, so many of them.
        case codes(any WritableKeyPath<MotiSettings, [String]> & Sendable, ClosedRange<Int>)
        /// `call 15, joint 45`: minutes by code.
        case minutes(any WritableKeyPath<MotiSettings, [String: Int]> & Sendable, ClosedRange<Int>)
        /// Characters.
        case text(any WritableKeyPath<MotiSettings, String> & Sendable, ClosedRange<Int>)
    }

    package let key: String
    package let kind: Kind
    /// Of the installation, not of a programme (`setting.programme` = 0).
    package let isOfInstallation: Bool

    init(_ key: String, _ kind: Kind, isOfInstallation: Bool = false) {
        self.key = key
        self.kind = kind
        self.isOfInstallation = isOfInstallation
    }
}

extension MotiSettings {
    /// Every key of design section 10 but `moti.fallbackOwner`.
    package static let table: [MotiSetting] = [
        MotiSetting("registerNo", .text(\.registerNo, 0...60), isOfInstallation: true),
        MotiSetting("securityPlanRef", .text(\.securityPlanRef, 0...200), isOfInstallation: true),
        MotiSetting("moti.minAge", .number(\.minAge, 15...120)),
        MotiSetting("moti.convenerKinds", .codes(\.convenerKinds, 1...7)),
        MotiSetting("moti.lifeAreas", .codes(\.lifeAreas, 2...20)),
        MotiSetting("moti.worryDays", .days(\.worryDays, 7...90)),
        MotiSetting("moti.talkDays", .workingDays(\.talkDays, 1...30)),
        MotiSetting("moti.prepareDays", .workingDays(\.prepareDays, 1...30)),
        MotiSetting("moti.replyDays", .workingDays(\.replyDays, 1...30)),
        MotiSetting("moti.leadDays", .workingDays(\.leadDays, 0...60)),
        MotiSetting("moti.fastLeadDays", .workingDays(\.fastLeadDays, 0...30)),
        MotiSetting("moti.precallDays", .workingDays(\.precallDays, 0...10)),
        MotiSetting("moti.noShowDays", .workingDays(\.noShowDays, 1...10)),
        MotiSetting("moti.planDays", .workingDays(\.planDays, 1...20)),
        MotiSetting("moti.recordDays", .workingDays(\.recordDays, 1...30)),
        MotiSetting("moti.coachDays", .workingDays(\.coachDays, 1...20)),
        MotiSetting("moti.dutyDays", .workingDays(\.dutyDays, 1...20)),
        MotiSetting("moti.firstContactDays", .days(\.firstContactDays, 1...60)),
        MotiSetting("moti.contactDays", .days(\.contactDays, 7...120)),
        MotiSetting("moti.reviewDays", .days(\.reviewDays, 14...365)),
        MotiSetting("moti.lateDays", .days(\.lateDays, 1...60)),
        MotiSetting("moti.lateManagerDays", .days(\.lateManagerDays, 1...120)),
        MotiSetting("moti.pauseDays", .days(\.pauseDays, 1...120)),
        MotiSetting("moti.closeDays", .days(\.closeDays, 1...60)),
        MotiSetting("moti.endWarnDays", .days(\.endWarnDays, 1...60)),
        MotiSetting("moti.termDays", .days(\.termDays, 30...730)),
        MotiSetting("moti.purgeDays", .days(\.purgeDays, 1...365)),
        MotiSetting("moti.ringDays", .workingDays(\.ringDays, 1...20)),
        MotiSetting("moti.pairIsDeputy", .yesNo(\.pairIsDeputy)),
        MotiSetting("moti.lengths", .minutes(\.lengths, 5...480)),
        MotiSetting("moti.glassMinutes", .number(\.glassMinutes, 5...240)),
        MotiSetting("moti.tableIdleMinutes", .number(\.tableIdleMinutes, 15...480)),
        MotiSetting("moti.checkWord", .yesNo(\.checkWord)),
        MotiSetting("moti.smsReminder", .yesNo(\.smsReminder)),
        MotiSetting("moti.roomWarn", .number(\.roomWarn, 2...30)),
        MotiSetting("moti.helpOpenUntil", .number(\.helpOpenUntil, 0...50)),
        MotiSetting("moti.recordKinds", .codes(\.recordKinds, 1...20)),
        MotiSetting("moti.secrecyMark", .text(\.secrecyMark, 1...200)),
        MotiSetting("pair.formDays", .workingDays(\.pairFormDays, 1...30)),
        MotiSetting("pair.reflectDays", .days(\.pairReflectDays, 7...120)),
        MotiSetting("pair.termDays", .days(\.pairTermDays, 30...1_095)),
        MotiSetting("pair.freshDays", .days(\.pairFreshDays, 1...60)),
        MotiSetting("pair.briefDays", .days(\.pairBriefDays, 1...60)),
        MotiSetting("pair.tellFromDays", .workingDays(\.pairTellFromDays, 1...30)),
    ]
}
