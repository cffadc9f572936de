package import Core
package import Gate
package import Words

/// One request as a page's code sees it.
package struct Visit: Sendable {
    /// Ties the log's line to the access records.
    package let mark: String
    package let now: Instant
    package let language: Language
    package let words: Words
    package let visitor: Visitor?
    /// The address asked for, without its query.
    package let address: String
    package let query: Query
    /// The address of the connection, or what the proxy says: for slowing down guessing.
    package let peer: String
    package let cookies: RequestCookies
    package let settings: SiteSettings
    /// The browser in a few words: `Firefox, Android`.
    package let browser: String
    let sent: SentForm?
    let knownMyself = VisitMyself()

    /// Today in Helsinki.
    package var today: Day { Day.today(at: now) }

    package var dates: DateWords { words.dates(on: today) }

    /// Who acts.
    ///
    /// - Throws: ``Fault/notFound`` when nobody is signed in, which a route with a closed door never meets.
    package var actor: Actor {
        get throws {
            guard let actor = visitor?.actor(request: mark) else { throw Fault.notFound }
            return actor
        }
    }

    /// The form that was sent, or an empty one on a page that only shows it.
    package var form: Form { Form(words: words, today: today, sent: sent?.fields ?? FormFields([])) }

    /// Makes the form act once.
    ///
    /// - Throws: ``Fault/badRequest`` when the form carries no key of its own.
    package var stamp: FormStamp {
        get throws {
            guard let stamp = sent?.stamp else { throw Fault.badRequest }
            return stamp
        }
    }

    /// The version the form was read at.
    ///
    /// - Throws: ``Fault/badRequest`` when it carries none.
    package var version: Int64 {
        get throws {
            guard let text = sent?.fields.first("_version"), let version = Int64(text) else { throw Fault.badRequest }
            return version
        }
    }

    /// A cookie of the site's own.
    package func cookie(_ name: SetCookie.Name) -> String? { cookies[settings.cookieName(name)] }
}

/// What stands after the question mark.
package struct Query: Sendable {
    private let fields: FormFields

    init(_ text: String?) {
        fields = (try? FormFields(reading: text ?? "", limits: .query)) ?? FormFields([])
    }

    package subscript(_ name: String) -> String? { fields.first(name) }
}
