/// A mail address as a message header may carry it: nothing in it can end a line or begin another recipient.
enum MailAddress {
    /// One `@`, printable ASCII, no space, comma, quote, bracket or control character; at most 254 characters (RFC 5321).
    static func isPlain(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let forbidden: Set<Character> = ["<", ">", "(", ")", "[", "]", ",", ";", ":", "\\", "\"", " "]
        return parts.count == 2 && text.utf8.count <= 254
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasPrefix(".") && !$0.hasSuffix(".") }
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !text.contains(where: forbidden.contains)
    }
}
