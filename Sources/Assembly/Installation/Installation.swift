/// All that one installation is told from outside, read and checked: what holds here can be relied on.
package struct Installation: Sendable {
    /// Who answers for the installation, as people know them: the county's name.
    package var controller: String
    package var origin: Origin
    package var listen: ListenAddress
    /// On 127.0.0.1 only; nil: no metrics are served.
    package var metricsPort: Int?
    /// The header in which the TLS proxy in front tells who asked; nil: the connection itself tells.
    package var proxyHeader: String?
    /// This server's own name, which its chain of access records carries.
    package var server: String
    package var data: StorePlace
    package var keys: StorePlace
    package var rootKey: RootKeyPlace
    /// Where the trace's daily head is laid for the operator to carry elsewhere, and the key that signs it.
    package var heads: HeadsPlace?
    package var mail: MailSettings?
    package var sms: SMSSettings?
    package var phones: PhoneNumbers
    /// Without both no programme whose record is the county's client record opens (703/2023).
    package var registerNo: String?
    package var securityPlanRef: String?

    package init(
        controller: String, origin: Origin, listen: ListenAddress, metricsPort: Int?, proxyHeader: String? = nil,
        server: String = "main",
        data: StorePlace, keys: StorePlace, rootKey: RootKeyPlace, heads: HeadsPlace? = nil,
        mail: MailSettings? = nil, sms: SMSSettings? = nil, phones: PhoneNumbers, registerNo: String? = nil,
        securityPlanRef: String? = nil
    ) {
        self.controller = controller
        self.origin = origin
        self.listen = listen
        self.metricsPort = metricsPort
        self.proxyHeader = proxyHeader
        self.server = server
        self.data = data
        self.keys = keys
        self.rootKey = rootKey
        self.heads = heads
        self.mail = mail
        self.sms = sms
        self.phones = phones
        self.registerNo = registerNo
        self.securityPlanRef = securityPlanRef
    }
}

/// Where the web server takes connections. TLS ends at the proxy before it.
package struct ListenAddress: Hashable, Sendable {
    /// An IP address as text.
    package var host: String
    /// 0 lets the system choose (demo, tests).
    package var port: Int

    package init(host: String = "127.0.0.1", port: Int) {
        self.host = host
        self.port = port
    }
}

/// Whom people can ring; stands on every page's foot. Rinnalla is never the channel for danger.
package struct PhoneNumbers: Hashable, Sendable {
    /// Danger to life.
    package var emergency: String
    /// The county's social emergency service (*sosiaalipäivystys*), night and day.
    package var social: String
    /// Who helps when one cannot get in.
    package var help: String
    /// When they answer: `arkisin 9–15`.
    package var helpHours: String

    package init(emergency: String = "112", social: String, help: String, helpHours: String) {
        self.emergency = emergency
        self.social = social
        self.help = help
        self.helpHours = helpHours
    }
}
