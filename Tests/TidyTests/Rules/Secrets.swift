/// What may not lie in the checkout: keys, places of one machine, and anyone's real name, number or address.
enum Secrets {
    private static let patterns: [(Pattern, String)] = [
        (Pattern("-----BEGIN [A-Z ]*PRIVATE KEY"), "a private key"),
        (Pattern(#"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abp]-\w{10,}"#), "an access key"),
        (Pattern(#"(?<![\w.)}])/(?:work|root|home|Users)/[\w.]"#), "a place of one machine"),
    ]
    private static let address = Pattern(#"\b[\w.+-]+@([\w-]+(?:\.[\w-]+)+)\b"#)
    private static let exampleDomains = ["example.org", "example.com", "example.net", ".example", ".test", ".invalid"]
    /// Numbers from 900 on are given to nobody for good, and 13.10.1952 is the birthday of the authority's own example.
    private static let identityCode = Pattern(
        #"\b(?!131052)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y][0-8]\d{2}[0-9A-FHJ-NPR-Y]\b"#)

    static func complaints(in file: SourceFile) -> [Complaint] {
        patterns.flatMap { file.complaints($0, $1) }
            + zip(1..., file.lines).flatMap { number, line in
                whatIsWrong(with: line).map { Complaint(file.path, line: number, $0) }
            }
    }

    private static func whatIsWrong(with line: String) -> [String] {
        let addresses = address.finds(in: line).map { $0[1].lowercased() }.filter { domain in
            !exampleDomains.contains { domain == $0 || domain.hasSuffix($0.hasPrefix(".") ? $0 : ".\($0)") }
        }
        let codes = identityCode.finds(in: line)
        return addresses.map { "an address at \($0); write example.org" }
            + codes.map { _ in "a personal identity code" }
    }
}
