import Foundation

/// The command that prints a root key, for those who keep it in a secret store of their own.
enum RootKeyCommand {
    /// - Returns: what the command printed, at most ``RootKeyFile/limit`` bytes; its errors go to our standard error.
    /// - Throws: ``RootKeyFault/commandFailed(status:)``.
    static func output(of command: String) throws(RootKeyFault) -> String {
        guard let pipe = popen(command, "r") else { throw .commandFailed(status: -1) }
        var bytes = [UInt8](repeating: 0, count: RootKeyFile.limit)
        let count = fread(&bytes, 1, bytes.count, pipe)
        let status = pclose(pipe)
        guard status == 0 else { throw .commandFailed(status: status) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
