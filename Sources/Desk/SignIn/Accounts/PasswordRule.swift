/// What a password must be: long, and not one that everybody guesses first. No rules of composition (SP 800-63B, 5.1.1.2).
enum PasswordRule {
    static let shortest = 12
    static let longest = 200

    /// - Returns: the key of what is wrong with it, or nil.
    static func fault(_ password: String, login: String) -> String? {
        if password.count < shortest { return "signIn.password.short" }
        if password.count > longest { return "signIn.password.long" }
        if isCommon(password) { return "signIn.password.common" }
        let plain = password.lowercased()
        if let name = login.lowercased().split(separator: "@").first, name.count >= 4, plain.contains(name) {
            return "signIn.password.login"
        }
        return nil
    }

    /// Common are: few different characters, runs of the keyboard, and a common word or two with digits and signs round
    /// them. The words below with these rules cover more than the thousand commonest that are long enough.
    static func isCommon(_ password: String) -> Bool {
        let plain = password.lowercased()
        if Set(plain).count <= 4 { return true }
        let isRun = runs.contains { run in (run + run).contains(plain) || String((run + run).reversed()).contains(plain)
        }
        return isRun || isWords(letters(plain))
    }

    /// Letters alone, with the usual stand-ins read as letters.
    private static func letters(_ text: String) -> String {
        let inner = text.drop { !$0.isLetter }
        let trimmed = inner.reversed().drop { !$0.isLetter }.reversed()
        return String(trimmed.compactMap { character in character.isLetter ? character : standIns[character] })
    }

    /// Nothing but common words one after another.
    private static func isWords(_ text: String) -> Bool {
        if text.isEmpty { return true }
        return words.contains { text.hasPrefix($0) && isWords(String(text.dropFirst($0.count))) }
    }

    private static let standIns: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s",
    ]

    private static let runs = [
        "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopå", "qwertyuiop", "asdfghjklöä", "asdfghjkl", "zxcvbnm",
        "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgb", "1qaz2wsx3edc4rfv",
    ]

    private static let words: Set<String> = [
        "salasana", "salainen", "salis", "lösenord", "hemligt", "hemlig", "password", "passwort", "pass", "word",
        "secret",
        "admin", "administrator", "root", "user", "test", "testi", "demo", "guest", "login", "welcome", "tervetuloa",
        "kirjaudu", "rinnalla", "suomi", "finland", "sverige", "helsinki", "tampere", "turku", "oulu", "lappi",
        "rovaniemi",
        "kesä", "kesa", "talvi", "syksy", "kevät", "kevat", "summer", "winter", "spring", "autumn", "sommar", "vinter",
        "maanantai", "perjantai", "monday", "friday", "joulu", "christmas", "juhannus", "vappu", "perkele", "saatana",
        "vittu", "paska", "fuck", "shit", "love", "rakkaus", "rakas", "kulta", "sun", "sunshine", "princess",
        "prinsessa",
        "dragon", "monkey", "apina", "koira", "kissa", "mirri", "musti", "dog", "cat", "football", "jalkapallo",
        "hockey",
        "jääkiekko", "jokerit", "kärpät", "ilves", "tappara", "liverpool", "arsenal", "chelsea", "batman", "superman",
        "pokemon", "starwars", "mustang", "ferrari", "nokia", "samsung", "google", "facebook", "qwerty", "asdf", "abc",
        "iloveyou", "i", "you", "letmein", "let", "me", "in", "master", "shadow", "hello", "hei", "moi", "terve", "hej",
        "anna", "maria", "juha", "matti", "mikko", "ville", "michael", "daniel", "jessica", "ashley", "charlie",
        "computer",
        "tietokone", "internet", "puhelin", "changeme", "change", "vaihda", "default", "hyvinvointi", "alue", "sote",
        "sosiaali", "terveys", "kunta", "kaupunki", "koti", "home", "perhe", "family", "money", "raha", "work", "työ",
        "tyo",
        "uusi", "new", "old", "vanha", "oma", "my", "mun", "minun", "the", "is", "on", "ja", "and",
    ]
}
