// swift-tools-version: 6.2
import PackageDescription

/// Imports tell the truth: every wall is a target, every import is internal unless it says otherwise.
let walls: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func wall(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
    resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, resources: resources, swiftSettings: walls)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestKit"], swiftSettings: walls)
}

/// A model is one folder with a pure domain, its pages and its tests. Models never depend on each other.
func model(_ name: String) -> [Target] {
    [
        wall(name, ["Core", "SQL"], path: "Sources/Models/\(name)/Domain"),
        wall(
            name + "Site", [.byName(name: name), "Core", "SQL", "Words", "Gate", "Site", hummingbird],
            path: "Sources/Models/\(name)/Site",
            resources: [.copy("Templates"), .copy("Words")]),
    ]
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "rinnalla",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "rinnalla", targets: ["rinnalla"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Pure.
        wall("SQL"),
        wall("Words", ["Core", yams], resources: [.copy("Texts")]),
        wall("Core", ["SQL"]),

        // Engines: run statements, know no model.
        .systemLibrary(
            name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        wall("SQLiteEngine", ["SQL", grdb]),
        wall("PostgresEngine", ["SQL", "CPostgres"]),
        wall("Schema", ["SQL", crypto], resources: [.copy("Migrations"), .copy("Keys")]),

        // The only way to read or act.
        wall("Gate", ["Core", "SQL", crypto, log]),

        // The web workshop and the shared pages.
        wall(
            "Site",
            ["Core", "SQL", "Words", "Gate", crypto, cryptoExtras, hummingbird, mustache, log, metrics],
            resources: [.copy("Assets"), .copy("Templates"), .copy("Words")]),
        wall(
            "Desk", ["Core", "SQL", "Words", "Gate", "Site", crypto, cryptoExtras, hummingbird],
            resources: [.copy("Templates"), .copy("Words")]),
    ] + model("Moti") + [
        wall(
            "Assembly",
            [
                "Core", "SQL", "Words", "Gate", "Site", "Desk", "Moti", "MotiSite", "Schema", "SQLiteEngine",
                "PostgresEngine", crypto, hummingbird, log, metrics, yams,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ], resources: [.copy("Words")]),
        wall("Demo", ["Core", "SQL", "Gate", "Moti"]),
        .executableTarget(
            name: "rinnalla",
            dependencies: [
                "Assembly", "Demo", "Desk", "Core", "SQL", "Schema", "Words", "Gate", "Site", hummingbird, log,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: walls),

        // What the bench measures against; no part of the product.
        .executableTarget(
            name: "Yardsticks",
            dependencies: [
                "Assembly", "Demo", "Desk", "Core", "Gate", "SQL", "Words", "Site", hummingbird, log,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "bench/Yardsticks", swiftSettings: walls),

        .target(
            name: "TestKit",
            dependencies: ["Core", "SQL", "Gate", "Schema", "SQLiteEngine", "PostgresEngine", "Words", "Demo"],
            swiftSettings: walls),

        tests("GateTests", ["Gate", "Core", "SQL", "Demo", "SQLiteEngine", "PostgresEngine", crypto]),
        tests("EngineTests", ["SQL", "Schema", "SQLiteEngine", "PostgresEngine"]),
        tests("CoreTests", ["Core"]),
        tests("MotiTests", ["Moti", "Core", "SQL", "Gate"]),
        .testTarget(name: "TidyTests", dependencies: [yams], swiftSettings: walls),
        tests(
            "MotiSiteTests",
            [
                "MotiSite", "Moti", "Site", "Gate", "Core", "SQL", "Words", "Demo", crypto, hummingbird, log,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests("DemoTests", ["Demo", "Gate", "Moti", "Core", "SQL"]),
        tests("WordsTests", ["Words", "Core"]),
        tests(
            "AssemblyTests",
            [
                "Assembly", "Core", "SQL", "Words", "Gate", "Site", "Schema", "SQLiteEngine", hummingbird, log,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ]),
        tests(
            "DeskTests",
            [
                "Desk", "Site", "Core", "Gate", "SQL", "Words", crypto, hummingbird, log,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(
            "MatrixTests",
            [
                "Assembly", "Core", "SQL", "SQLiteEngine", "Words", "Gate", "Site", "Demo", crypto, hummingbird, log,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Core", "Gate", "SQL", "Words", crypto, hummingbird, log,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], swiftSettings: walls),
    ],
    swiftLanguageModes: [.v6]
)
