import Hummingbird
package import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Limits for those who send slowly or too much, so that a few of them cannot hold the door for all.
package enum ServerLimits {
    /// A connection on which nothing arrives, and headers that do not end.
    static let idleSeconds: Int64 = 20
    /// A whole request, from its head to the end of its body.
    static let requestSeconds: Int64 = 30
    static let headerFieldBytes = 8 * 1_024
    static let headerBytes = 16 * 1_024
    static let headerFields = 80
    /// Connections at a time; more wait in the queue of the system.
    package static let connections = 2_000

    /// HTTP/1.1 with these limits.
    package static func server(requestSeconds: Int64 = requestSeconds, idleSeconds: Int64 = idleSeconds)
        -> HTTPServerBuilder
    {
        .http1(
            configuration: .init(
                additionalChannelHandlers: [SlowSenders(limit: .seconds(requestSeconds))],
                idleTimeout: .seconds(idleSeconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: headerFieldBytes, maxHeaderListSize: headerBytes,
                    maxHeaderFieldCount: headerFields)))
    }
}

/// Cuts a connection whose request has begun and does not end in time, however steadily it drips.
final class SlowSenders: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let limit: TimeAmount
    private var deadline: Scheduled<Void>?

    init(limit: TimeAmount) {
        self.limit = limit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
        case .body: break
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func stop() {
        deadline?.cancel()
        deadline = nil
    }
}
