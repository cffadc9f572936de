import HTTPTypes
import Hummingbird
import Logging

/// Something that must hold for the site to take visitors: the database answers, keys load, the trace can be written.
package struct ReadyCheck: Sendable {
    package let name: String
    let run: @Sendable () async throws -> Void

    package init(_ name: String, _ run: @escaping @Sendable () async throws -> Void) {
        self.name = name
        self.run = run
    }
}

/// What is not a page: shared files, and the two questions a watchman asks.
struct Serving {
    let assets: Assets
    let ready: [ReadyCheck]

    func add(to router: Router<RinnallaContext>) {
        for address in assets.addresses {
            guard let asset = assets.asset(at: address) else { continue }
            router.get(RouterPath(address)) { request, _ in Serving.answer(asset, request) }
            router.head(RouterPath(address)) { request, _ in Serving.answer(asset, request).createHeadResponse() }
        }
        router.get(RouterPath(SitePaths.alive())) { _, _ in Serving.plain(.ok, "ok\n") }
        router.get(RouterPath(SitePaths.ready())) { [ready] _, context in
            for check in ready {
                do {
                    try await check.run()
                } catch {
                    context.logger.warning("not ready", metadata: ["check": .string(check.name)])
                    return Serving.plain(.serviceUnavailable, "not ready: \(check.name)\n")
                }
            }
            return Serving.plain(.ok, "ready\n")
        }
    }

    private static func answer(_ asset: Assets.Asset, _ request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: asset.type, .eTag: asset.tag, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "accept-encoding",
        ]
        if request.headers[values: .ifNoneMatch].contains(asset.tag) {
            return Response(status: .notModified, headers: headers)
        }
        if let zipped = asset.zipped, request.headers[.acceptEncoding]?.contains("gzip") == true {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: zipped)))
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }

    private static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
