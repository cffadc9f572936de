/// What code may not say, and where.
struct Construct: Sendable {
    let name: String
    private let pattern: Pattern
    private let why: String
    private let isExempt: @Sendable (String) -> Bool

    init(
        _ name: String, _ pattern: String, _ why: String, except: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.name = name
        self.pattern = Pattern(pattern)
        self.why = why
        isExempt = except
    }

    func complaints(in code: SwiftCode) -> [Complaint] {
        isExempt(code.path) ? [] : code.file.complaints(pattern, "\(name): \(why)")
    }

    /// A trap ends the server for everyone; the clock is injected; what is shown goes through a page.
    static let bannedInSources = [
        Construct("try!", #"\btry!"#, "a trap ends the server for everyone"),
        Construct("as!", #"\bas!"#, "a trap ends the server for everyone"),
        Construct("fatalError", #"\bfatalError\s*\("#, "a trap ends the server for everyone"),
        Construct("precondition", #"\b(?:precondition|preconditionFailure|assertionFailure)\s*\("#, "throw instead"),
        Construct("unowned", #"\bunowned\b"#, "traps when its object is gone"),
        Construct(
            "print", #"(?<![.\w])(?:print|debugPrint|dump)\s*\("#, "log, or throw",
            except: { $0.hasPrefix("Sources/rinnalla/") }),
        Construct("sleep", #"\b(?:Thread\.sleep|usleep|nanosleep)\b"#, "blocks a thread of the server"),
        Construct(
            "Date()", #"\bDate\s*\(\s*\)|\bDate\.now\b|\bDate\(timeIntervalSinceNow"#, "the clock is a parameter",
            except: { path in
                ["Sources/Core/Time/SystemClock.swift", "Sources/Assembly/", "Sources/rinnalla/"].contains(
                    where: path.hasPrefix)
            }),
    ]

    static let bannedInTests = [
        Construct("sleep", #"\bThread\.sleep\b|\bTask\.sleep\b|\busleep\b"#, "tests never sleep; time is injected"),
        Construct(
            "skip", #"\.disabled\s*\(|\bXCTSkip\b|\bwithKnownIssue\b|\.enabled\s*\(\s*if"#, "no test is skipped"),
    ]

    /// In `Core` and in the models' domains nothing knows of the web.
    static func mentionsOfTheWeb(in code: SwiftCode) -> [Complaint] {
        guard ["Sources/Core/", "Sources/SQL/"].contains(where: code.path.hasPrefix) || code.folders.contains("Domain")
        else { return [] }
        return code.file.complaints(Pattern(#"\b(?:HTTP|URL|Request|Response|Cookie)\w*\b"#), "the domain knows no web")
    }

    /// No page holds a statement.
    static func statementsOfPages(in code: SwiftCode) -> [Complaint] {
        let isPage = code.path.hasSuffix("Pages.swift") || code.path.hasSuffix("Page.swift")
        let statement = Pattern(#"^\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s"#)
        return isPage && code.literals.contains { statement.isFound(in: $0.beginning) }
            ? [Complaint(code.path, "a page holds a statement")] : []
    }

    /// Work left for later is an issue, not a comment.
    static func remarks(in file: SourceFile) -> [Complaint] {
        file.complaints(Pattern(#"\b(?:TO"# + #"DO|FIX"# + #"ME|XX"# + #"X|HA"# + #"CK)\b"#), "work left for later")
    }
}

extension SwiftCode {
    var folders: [String] { file.folders }
}
