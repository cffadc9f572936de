import Foundation
import Synchronization

/// A real SMTP server on a free port of this machine, for one test: takes mail and keeps it.
final class SMTPSink: Sendable {
    struct Mail: Sendable {
        let from: String
        let to: [String]
        let text: String

        func header(_ name: String) -> String? {
            let head = text.components(separatedBy: "\r\n\r\n").first ?? ""
            return head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    let port: Int
    private let listener: Int32
    private let kept = Mutex<[Mail]>([])
    /// What to answer a recipient with, when not 250.
    private let refusals: [String: String]

    var mails: [Mail] { kept.withLock { $0 } }

    init(refusing refusals: [String: String] = [:]) throws {
        self.refusals = refusals
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isOpen, listen(listener, 16) == 0 else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { [self] in serve(connection) }
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var (from, to, waiting) = ("", [String](), [UInt8]())
        say("220 sink.example.org", connection)
        while let line = line(connection, &waiting) {
            switch line.prefix(4).uppercased() {
            case "EHLO", "HELO": say("250 sink.example.org", connection)
            case "MAIL":
                (from, to) = (address(line), [])
                say("250 OK", connection)
            case "RCPT":
                let refusal = refusals[address(line)]
                if refusal == nil { to.append(address(line)) }
                say(refusal ?? "250 OK", connection)
            case "DATA":
                say("354 Go on", connection)
                var lines: [String] = []
                while let line = self.line(connection, &waiting), line != "." {
                    lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
                }
                let mail = Mail(from: from, to: to, text: lines.joined(separator: "\r\n"))
                kept.withLock { $0.append(mail) }
                say("250 Taken", connection)
            case "QUIT":
                say("221 Bye", connection)
                return
            default: say("250 OK", connection)
            }
        }
    }

    private func address(_ line: String) -> String {
        String(line.split(separator: "<").last?.split(separator: ">").first ?? "")
    }

    private func say(_ line: String, _ connection: Int32) {
        let bytes = Array("\(line)\r\n".utf8)
        _ = write(connection, bytes, bytes.count)
    }

    private func line(_ connection: Int32, _ waiting: inout [UInt8]) -> String? {
        while true {
            if let end = waiting.firstIndex(of: 0x0A) {
                let line = waiting[..<end].filter { $0 != 0x0D }
                waiting.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            var chunk = [UInt8](repeating: 0, count: 4_096)
            let count = read(connection, &chunk, chunk.count)
            guard count > 0 else { return nil }
            waiting += chunk.prefix(count)
        }
    }
}

/// msmtp as an operator would set it up, sending to a sink: a program to name as `mail.sendmail`.
struct Msmtp {
    let folder: URL
    var program: String { folder.appendingPathComponent("sendmail").path }

    init(port: Int) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rinnalla-msmtp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let settings = "account default\nhost 127.0.0.1\nport \(port)\ntls off\nauth off\ntimeout 5\n"
        let script = "#!/bin/sh\nexec msmtp -C '\(folder.path)/msmtprc' \"$@\"\n"
        for (name, text, mode) in [("msmtprc", settings, 0o600), ("sendmail", script, 0o700)] {
            _ = FileManager.default.createFile(
                atPath: folder.appendingPathComponent(name).path, contents: Data(text.utf8),
                attributes: [.posixPermissions: mode])
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
