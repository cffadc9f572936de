package import Core
package import Hummingbird
import NIOCore
package import Words

/// What is known of one request while it passes through the site. Pages see it as a ``Visit``.
package struct RinnallaContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address of the connection, used for slowing down guessing and nothing else.
    package let peer: String
    /// Ties one line of the log to the access records of the request. Random, 13 characters.
    package var mark = ""
    package var now = Instant(milliseconds: 0)
    package var language = Language.fi
    package var visitor: Visitor?
    package var cookies = RequestCookies("")

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "none"
    }
}
