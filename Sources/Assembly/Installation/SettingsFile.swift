import Foundation
import Yams

/// The settings as written: `rinnalla.yml`, overridden by `RINNALLA_*` of the environment. Nothing is interpreted yet.
struct SettingsFile {
    private(set) var values: [Setting: String] = [:]
    private(set) var faults: [InstallationFault] = []

    /// - Parameters:
    ///   - path: nil when everything comes from the environment.
    ///   - environment: names and values; those without our prefix are not looked at.
    init(path: String?, environment: [String: String]) {
        if let path { read(path) }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Setting.prefix) {
            override(name, value)
        }
    }

    init(text: String, environment: [String: String] = [:]) {
        self.init(path: nil, environment: [:])
        parse(text)
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Setting.prefix) {
            override(name, value)
        }
    }

    private mutating func override(_ name: String, _ value: String) {
        if name == Setting.configurationFile { return }
        guard let setting = Setting(environmentName: name) else {
            faults.append(
                InstallationFault(name, "There is no such setting. Remove it from the environment or correct its name.")
            )
            return
        }
        values[setting] = value
    }

    private mutating func read(_ path: String) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            faults.append(
                InstallationFault(
                    path, "The configuration file cannot be read. Create it, or name another with --config."))
            return
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            faults.append(InstallationFault(path, "The configuration file is not UTF-8. Save it as UTF-8."))
            return
        }
        parse(text)
    }

    private mutating func parse(_ text: String) {
        do {
            guard let root = try Yams.compose(yaml: text) else { return }
            read(root, under: "")
        } catch {
            let line = (error as? YamlError).flatMap(SettingsFile.line)
            let place = line.map { " Look at line \($0)." } ?? ""
            faults.append(InstallationFault("rinnalla.yml", "The file is not YAML (key: value on each line).\(place)"))
        }
    }

    private mutating func read(_ node: Node, under prefix: String) {
        switch node {
        case .scalar(let scalar) where !prefix.isEmpty:
            keep(scalar.string, at: prefix)
        case .mapping(let mapping):
            for (name, value) in mapping {
                let name = name.scalar?.string ?? "?"
                read(value, under: prefix.isEmpty ? name : "\(prefix).\(name)")
            }
        default:
            let place = prefix.isEmpty ? "rinnalla.yml" : prefix
            faults.append(InstallationFault(place, "A list cannot stand here. Write one value: key: value."))
        }
    }

    private mutating func keep(_ value: String, at key: String) {
        guard let setting = Setting(rawValue: key) else {
            let near = SettingsFile.nearest(to: key).map { " Did you mean \($0)?" } ?? ""
            faults.append(InstallationFault(key, "There is no such setting. Remove it or correct its name.\(near)"))
            return
        }
        values[setting] = value
    }

    private static func line(_ error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    /// A known key that differs only in case, dots or dashes, or in one letter.
    private static func nearest(to key: String) -> String? {
        let plain = letters(key)
        return Setting.allCases.map(\.key).first { candidate in
            let other = letters(candidate)
            return other == plain || (other.count > 4 && (other.hasPrefix(plain) || plain.hasPrefix(other)))
        }
    }

    private static func letters(_ key: String) -> String { key.filter(\.isLetter).lowercased() }
}
