package import Hummingbird

extension Figures {
    /// The router of the figures' own port, which listens on the loopback address only.
    package func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: self.text())))
        }
        return router
    }
}
