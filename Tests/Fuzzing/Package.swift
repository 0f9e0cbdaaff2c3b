// swift-tools-version: 6.2
import PackageDescription

let fuzzed: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
]

let package = Package(
    name: "fuzzing",
    targets: [
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CLibXlsxWriter", pkgConfig: "xlsxwriter"),
        .target(name: "Tables", dependencies: ["CLibZip", "CLibXML2", "CLibXlsxWriter"], swiftSettings: fuzzed),
        .executableTarget(
            name: "FuzzTables", dependencies: ["Tables"], swiftSettings: fuzzed,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
