import Foundation

/// Origin, listening address, ports and what stands before the server.
extension InstallationReader {
    mutating func origin() -> Origin? {
        guard let text = values[.origin] else {
            fault(.origin, "Say the address people use, for example https://rinnalla.example.org.")
            return nil
        }
        do {
            return try Origin(reading: text)
        } catch {
            switch error {
            case .notAnAddress: fault(.origin, "This is not an address. Write it as https://rinnalla.example.org.")
            case .hasMore: fault(.origin, "Only scheme, host and port belong here. Remove what follows them.")
            case .plainHTTP:
                fault(
                    .origin,
                    "Plain http would show everything to the network. Write https:// and put TLS before Rinnalla.")
            }
            return nil
        }
    }

    mutating func addresses() -> (ListenAddress?, metrics: Int?) {
        let host = values[.listen] ?? "127.0.0.1"
        let isAddress = Loopback.contains(host) || Self.isIPAddress(host)
        if !isAddress {
            fault(.listen, "This is not an IP address. Write 127.0.0.1, or the address the TLS proxy reaches.")
        }
        let port = portNumber(.port, otherwise: 8080)
        let wantsMetrics = values[.metricsPort] != "none"
        let metrics = wantsMetrics ? portNumber(.metricsPort, otherwise: 9090) : nil
        if let port, port == metrics {
            fault(.metricsPort, "It is the same as port. Choose another, or none.")
        }
        guard isAddress, let port else { return (nil, metrics) }
        return (ListenAddress(host: host, port: port), metrics)
    }

    /// Outside loopback plain HTTP crosses a network: only a TLS proxy that is known to stand there makes that right.
    mutating func proxyHeader(behind listen: ListenAddress?) -> String? {
        let header = values[.proxyHeader]
        if let header, !["x-forwarded-for", "x-real-ip"].contains(header.lowercased()) {
            fault(.proxyHeader, "Write X-Forwarded-For or X-Real-IP, whichever the TLS proxy sets.")
        }
        if let listen, header == nil, !Loopback.contains(listen.host) {
            fault(
                .listen,
                "Other machines could connect without TLS. Write 127.0.0.1, or name the proxy's header in proxyHeader.")
        }
        return header
    }

    mutating func server() -> String {
        let name = values[.server] ?? "main"
        let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if name.count > 20 || !isPlain {
            fault(.server, "Write 1–20 letters a–z, digits or dashes, another name for each server.")
        }
        return name
    }

    private mutating func portNumber(_ setting: Setting, otherwise: Int) -> Int? {
        guard let text = values[setting] else { return otherwise }
        guard let port = Int(text), (1...65_535).contains(port) else {
            fault(setting, "This is not a port. Write a number from 1 to 65535.")
            return nil
        }
        return port
    }

    private static func isIPAddress(_ text: String) -> Bool {
        var v4 = in_addr()
        var v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }
}
