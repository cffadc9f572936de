import Dispatch
import Foundation
import Site

/// A square code drawn by `qrencode` (a process of its own), as markup of ours. Without the program there is none, and the
/// page shows the secret as text, which it does anyway.
enum QRCode {
    static func squares(_ text: String, label: String) async -> Markup? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: drawn(text, label)) }
        }
    }

    private static func drawn(_ text: String, _ label: String) -> Markup? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["qrencode", "-t", "ASCII", "-m", "0", "-l", "M", "-o", "-", "-r", "/dev/stdin"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try? input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return markup(String(decoding: data, as: UTF8.self), label)
    }

    /// Each module is two characters of the program's picture; a dark one is two hash signs.
    static func markup(_ picture: String, _ label: String) -> Markup? {
        let rows = picture.split(separator: "\n").map { Array($0) }
        let side = rows.count
        guard side >= 21, rows.allSatisfy({ $0.count == side * 2 }) else { return nil }
        return Markup.squares(side: side, label: label) { row, column in rows[row][column * 2] == "#" }
    }
}
