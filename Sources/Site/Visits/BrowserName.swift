/// A browser in two words, so that people know their own in the list of their sessions. Coarse on purpose.
enum BrowserName {
    static func read(_ agent: String?) -> String {
        let agent = agent ?? ""
        let browser = browsers.first { agent.contains($0.mark) }?.name ?? "Selain"
        let system = systems.first { agent.contains($0.mark) }?.name
        return system.map { "\(browser), \($0)" } ?? browser
    }

    /// The order matters: most browsers also say the names of others.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("FxiOS/", "Firefox"), ("Safari/", "Safari"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]
}
