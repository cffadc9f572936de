import Foundation
import Gate

/// The demo's folders: data, keys and root key each in one of its own below the folder given, or below a new temporary
/// one.
package struct DemoPlace: Sendable {
    package let folder: String
    /// Made by us, and so ours to remove when the demo ends.
    package let isTemporary: Bool

    /// Makes what is missing, open to the owner only.
    ///
    /// - Throws: the file system's error; ``RootKeyFault``.
    package init(folder: String?) throws {
        let files = FileManager.default
        isTemporary = folder == nil
        self.folder =
            folder.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
            ?? files.temporaryDirectory.appendingPathComponent("rinnalla-demo-\(UUID().uuidString)").path
        for name in ["data", "keys", "root"] {
            try files.createDirectory(
                atPath: "\(self.folder)/\(name)", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        if !files.fileExists(atPath: rootKey) { try RootKey.generate().write(to: rootKey) }
    }

    package func remove() {
        if isTemporary { try? FileManager.default.removeItem(atPath: folder) }
    }

    private var rootKey: String { "\(folder)/root/root.key" }

    /// The demo's installation: this machine only, no metrics, messages as the environment says or kept.
    package func installation(port: Int, mail: MailSettings?, sms: SMSSettings?) -> Installation {
        Installation(
            controller: "Esimerkin hyvinvointialue", origin: Origin(loopbackPort: port),
            listen: ListenAddress(port: port), metricsPort: nil,
            data: .file("\(folder)/data/rinnalla.sqlite"), keys: .file("\(folder)/keys/keys.sqlite"),
            rootKey: .file(rootKey), mail: mail, sms: sms,
            phones: PhoneNumbers(social: "040 000 0112", help: "040 000 0100", helpHours: "9–15"),
            registerNo: "DEMO-1", securityPlanRef: "DEMO-TTS-1")
    }
}
