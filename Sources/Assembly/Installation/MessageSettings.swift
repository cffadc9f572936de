/// How mail leaves: by any program that takes a message on its input as `sendmail -t -i` does.
package struct MailSettings: Hashable, Sendable {
    /// Absolute path.
    package var sendmail: String
    /// The address messages come from, and undelivered ones return to.
    package var from: String

    package init(sendmail: String, from: String) {
        self.sendmail = sendmail
        self.from = from
    }
}

/// How text messages leave: one HTTP request each, made from templates with {recipient}, {text} and {secret}.
package struct SMSSettings: Hashable, Sendable {
    package var url: String
    /// POST or PUT: a number and a text do not belong in an address.
    package var method: String
    /// Name and template of each header.
    package var headers: [Header]
    package var body: String
    /// The value of {secret}, read from its file at start.
    package var secret: String?

    package struct Header: Hashable, Sendable {
        package var name: String
        package var template: String

        package init(name: String, template: String) {
            self.name = name
            self.template = template
        }
    }

    package init(url: String, method: String = "POST", headers: [Header] = [], body: String, secret: String? = nil) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.secret = secret
    }
}
