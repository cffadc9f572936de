import Foundation

/// A pipe that already holds a short text and is closed for writing: what a program is given as its input.
///
/// Nothing is written once the program runs, so a program that ends without reading harms nobody. (A program that does
/// so while `Subprocess` 1.0 writes to it brings the whole process down.)
enum FilledPipe {
    /// What any Linux pipe holds without a reader.
    static let most = 65_536

    /// - Returns: the descriptor to read from, which the caller closes; nil when there is none to be had or the text is
    ///   longer than ``most`` bytes.
    static func holding(_ text: String) -> Int32? {
        let bytes = Array(text.utf8)
        guard bytes.count <= most else { return nil }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0, let reading = ends.first, let writing = ends.last else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let written = write(writing, bytes, bytes.count)
        close(writing)
        guard written == bytes.count else {
            close(reading)
            return nil
        }
        return reading
    }
}
