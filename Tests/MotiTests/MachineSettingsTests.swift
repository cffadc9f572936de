import Core
import Moti
import Testing

struct MachineSettingsTests {
    @Test func withoutRowsTheDefaultsOfTheDesignHold() throws {
        let settings = try MotiSettings([:])
        #expect(settings.talkDays == .workingDays(5))
        #expect(settings.contactDays == .days(42))
        #expect(settings.purgeDays == .days(30))
        #expect(settings.lengths["large"] == 90)
        #expect(!settings.isInstallationFit)
    }

    @Test func everyKeyIsReadBackAsWritten() throws {
        let settings = MotiSettings()
        var rows: [String: String] = [:]
        for setting in MotiSettings.table { rows[setting.key] = settings.text(of: setting) }
        #expect(try MotiSettings(rows) == settings)
        #expect(rows.count == MotiSettings.table.count)
    }

    @Test(arguments: MotiSettings.table.map(\.key))
    func everyKeyRefusesWhatItCannotBe(_ key: String) {
        let isText = ["registerNo", "securityPlanRef", "moti.secrecyMark"].contains(key)
        let bad = isText ? String(repeating: "a", count: 300) : "-1"
        #expect(throws: MotiSettingFault.self) { _ = try MotiSettings([key: bad]) }
    }

    @Test func aValueIsTakenWithTheUnitOfItsSetting() throws {
        let settings = try MotiSettings([
            "moti.talkDays": "3", "moti.termDays": "90", "moti.pairIsDeputy": "no", "moti.lifeAreas": "money, housing",
            "referral.takeDays": "what",
        ])
        #expect(settings.talkDays == .workingDays(3))
        #expect(settings.termDays == .days(90))
        #expect(!settings.pairIsDeputy)
        #expect(settings.lifeAreas == ["money", "housing"])
    }

    @Test func oneFaultLeavesOnlyItsOwnKeyAtTheDefault() {
        let (settings, faults) = MotiSettings.read(["moti.talkDays": "soon", "moti.termDays": "90"])
        #expect(settings.talkDays == .workingDays(5))
        #expect(settings.termDays == .days(90))
        #expect(faults.map(\.key) == ["moti.talkDays"])
    }
}
