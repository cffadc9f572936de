import Core

/// A setting's text cannot be read, or lies outside its bounds. The programme goes on with the value it had.
package struct MotiSettingFault: Error, Sendable, Hashable {
    package let key: String
    package let value: String
    /// What would do: `1…30`, `yes, no`.
    package let wanted: String
}

extension MotiSettings {
    /// Reads the rows of the setting table; a key that is absent keeps its default, a key of another model is passed by.
    ///
    /// - Throws: the first fault in the order of the table.
    package init(_ rows: [String: String]) throws(MotiSettingFault) {
        self.init()
        for setting in MotiSettings.table {
            if let value = rows[setting.key] { try set(setting, to: value) }
        }
    }

    /// Reads the rows and passes by what cannot be read: that key alone keeps its default.
    ///
    /// - Returns: the settings, and each fault for whoever looks after them.
    package static func read(_ rows: [String: String]) -> (settings: MotiSettings, faults: [MotiSettingFault]) {
        var settings = MotiSettings()
        var faults: [MotiSettingFault] = []
        for setting in table {
            guard let value = rows[setting.key] else { continue }
            do throws(MotiSettingFault) {
                try settings.set(setting, to: value)
            } catch {
                faults.append(error)
            }
        }
        return (settings, faults)
    }

    /// Sets one value from its text.
    package mutating func set(_ setting: MotiSetting, to value: String) throws(MotiSettingFault) {
        switch setting.kind {
        case .days(let path, let bounds): self[keyPath: path] = .days(try number(value, bounds, setting))
        case .workingDays(let path, let bounds): self[keyPath: path] = .workingDays(try number(value, bounds, setting))
        case .number(let path, let bounds): self[keyPath: path] = try number(value, bounds, setting)
        case .yesNo(let path): self[keyPath: path] = try yesNo(value, setting)
        case .codes(let path, let bounds): self[keyPath: path] = try codes(value, bounds, setting)
        case .minutes(let path, let bounds): self[keyPath: path] = try minutes(value, bounds, setting)
        case .text(let path, let bounds): self[keyPath: path] = try text(value, bounds, setting)
        }
    }

    /// The value as the setting table holds it.
    package func text(of setting: MotiSetting) -> String {
        switch setting.kind {
        case .days(let path, _), .workingDays(let path, _): String(self[keyPath: path].count)
        case .number(let path, _): String(self[keyPath: path])
        case .yesNo(let path): self[keyPath: path] ? "yes" : "no"
        case .codes(let path, _): self[keyPath: path].joined(separator: ", ")
        case .minutes(let path, _):
            self[keyPath: path].sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "\($0.key) \($0.value)" }
                .joined(separator: ", ")
        case .text(let path, _): self[keyPath: path]
        }
    }

    private func number(
        _ value: String, _ bounds: ClosedRange<Int>, _ setting: MotiSetting
    ) throws(MotiSettingFault) -> Int {
        guard let number = Int(value), bounds.contains(number) else {
            throw MotiSettingFault(
                key: setting.key, value: value, wanted: "\(bounds.lowerBound)…\(bounds.upperBound)")
        }
        return number
    }

    private func yesNo(_ value: String, _ setting: MotiSetting) throws(MotiSettingFault) -> Bool {
        switch value {
        case "yes": return true
        case "no": return false
        default: throw MotiSettingFault(key: setting.key, value: value, wanted: "yes, no")
        }
    }

    private func codes(
        _ value: String, _ bounds: ClosedRange<Int>, _ setting: MotiSetting
    ) throws(MotiSettingFault) -> [String] {
        let codes = words(value)
        let isCode = codes.allSatisfy { code in
            (1...40).contains(code.count) && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        guard bounds.contains(codes.count), isCode, Set(codes).count == codes.count else {
            throw MotiSettingFault(
                key: setting.key, value: value,
                wanted: "\(bounds.lowerBound)…\(bounds.upperBound) different codes, parted by commas")
        }
        return codes
    }

    private func minutes(
        _ value: String, _ bounds: ClosedRange<Int>, _ setting: MotiSetting
    ) throws(MotiSettingFault) -> [String: Int] {
        var found: [String: Int] = [:]
        for part in words(value) {
            let pair = part.split(separator: " ")
            guard pair.count == 2, let code = pair.first, let last = pair.last, let count = Int(last),
                bounds.contains(count)
            else { break }
            found[String(code)] = count
        }
        guard Set(found.keys) == Set(MotiSettings().lengths.keys) else {
            throw MotiSettingFault(key: setting.key, value: value, wanted: "call 15, joint 45, team 60, large 90")
        }
        return found
    }

    private func text(
        _ value: String, _ bounds: ClosedRange<Int>, _ setting: MotiSetting
    ) throws(MotiSettingFault) -> String {
        guard bounds.contains(value.count) else {
            throw MotiSettingFault(
                key: setting.key, value: value, wanted: "\(bounds.lowerBound)…\(bounds.upperBound) characters")
        }
        return value
    }

    private func words(_ value: String) -> [String] {
        value.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
