// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func part(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")

let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let http1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let ssl = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "clausewatch",
    products: [.executable(name: "clausewatch", targets: ["clausewatch"])],
    dependencies: [
        // Traits that the daemon does not use stay off: each one is a module less in the cold build.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        part("Postgres", ["CLibPQ", subprocess, systemPackage]),
        part("Contracts"),
        part("Policies", ["Contracts", yams]),
        part("Assessment", ["Policies", "Contracts"]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        part("Tables", ["CLibZip", "CLibXML2", "CLibXlsxWriter"]),
        part("Reports", ["Tables", "Policies", "Contracts"]),
        part("Digest", ["Assessment", "Policies", "Contracts"]),
        part("SQLFiles", path: "SQL", resources: [.embedInCode("Migrations"), .embedInCode("Queries")]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLibArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        part("Accounts", ["CLibArgon2", crypto], resources: [.embedInCode("Words")]),
        part(
            "Store", ["Accounts", "Postgres", "SQLFiles", "Reports", "Assessment", "Policies", "Contracts", crypto]),
        part("OpenID", [httpClient, http1, jwt, nio, ssl]),
        part(
            "Web",
            [
                "Accounts", "OpenID", "Store", "Postgres", "Digest", "Reports", "Assessment", "Policies", "Contracts",
                "CLibQREncode", hummingbird, hummingbirdCore, mustache, logging, lifecycle, nio,
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        .executableTarget(
            name: "clausewatch",
            dependencies: [
                "Web", "Digest", "Accounts", "OpenID", "Store", "Postgres", "Reports", "Tables", "Assessment",
                "Policies",
                "Contracts", arguments,
                configuration, lifecycle, logging, systemPackage, unixSignals, yams,
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Postgres"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("ContractsTests", ["Contracts"]),
        tests("PoliciesTests", ["Policies", "Contracts", yams], exclude: ["validate_policies.py"]),
        tests("AssessmentTests", ["Assessment", "Policies", "Contracts", yams]),
        tests(
            "TablesTests", ["Tables"], exclude: ["Workbooks/make_workbooks.py", "Workbooks/make_hostile.py"]),
        tests(
            "ReportsTests", ["Reports", "Tables", "Policies", "Contracts", "TestSupport"],
            exclude: [
                "Template/fill_form.py", "Template/check_table.py", "Marking/make_workbook.py", "Marking/look_at.py",
            ]),
        tests("AccountsTests", ["Accounts"]),
        tests("OpenIDTests", ["OpenID", jwt]),
        tests("PostgresTests", ["Postgres", "TestSupport"]),
        tests(
            "StoreTests",
            ["Accounts", "Store", "SQLFiles", "Reports", "Assessment", "Policies", "Contracts", "TestSupport", crypto]),
        tests("DigestTests", ["Digest", "Assessment", "Policies", "Contracts"]),
        tests("WebTests", ["Web", "Accounts", "Digest", "Reports", "Store", "Assessment", "Policies", "Contracts"]),
        tests(
            "clausewatchTests",
            ["clausewatch", "Web", "Accounts", "SQLFiles", "Contracts", subprocess, systemPackage, "TestSupport"],
            exclude: [
                "Pages/check_pages.py", "Pages/check_accessibility.py", "Pages/check_setting_up.py",
                "Requirements/asvs.txt",
                "WaysIn/identity_provider.py", "Description/ask_everything.py",
            ]),
    ]
)
