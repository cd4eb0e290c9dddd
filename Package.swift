// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
]

func library(_ name: String, uses dependencies: [Target.Dependency] = [], excludes: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: excludes, swiftSettings: settings)
}

func tests(_ name: String, uses dependencies: [Target.Dependency] = [], excludes: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: excludes,
        swiftSettings: settings)
}

let package = Package(
    name: "Coincide",
    products: [
        .library(name: "Coincide", targets: ["Coincide"]),
        .executable(name: "coincide", targets: ["coincide-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Imports point upwards in this list.
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CRename"),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CByteMasks"),
        .target(name: "CMappedFiles"),
        library("JSON"),
        library("Diagnostics", uses: ["JSON"]),
        library("Documents", uses: ["Diagnostics", "Yams"]),
        library("Archives", uses: ["Diagnostics", "CLibZip"]),
        library("Markup", uses: ["Diagnostics", "CExpat"]),
        library("Letters"),
        library("ImpreciseDates", uses: ["Letters"]),
        library("Countries", uses: ["Letters"], excludes: ["LICENSE-CLDR.txt"]),
        library("Tables", uses: ["ImpreciseDates"]),
        library("Formats", uses: ["Documents", "Tables", "CByteMasks", "CLibCrypto", "CMappedFiles", "CRename"]),
        library("Timelines", uses: ["Tables"]),
        library("Coincidence", uses: ["Timelines"]),
        library("Charting", uses: ["ImpreciseDates"]),
        library("Spreadsheets", uses: ["ImpreciseDates", "Diagnostics", "Archives", "Markup", "CLibXLSXWriter"]),
        library("Auditing", uses: ["Diagnostics", "JSON", "Archives", "Markup"]),
        library("Pages", uses: ["Formats", "ImpreciseDates"]),
        library("Storage", uses: ["JSON", "Tables", "CSQLite"]),
        library(
            "Stages", uses: ["Countries", "Formats", "Storage", "Coincidence", "Charting", "Pages", "Spreadsheets"]),
        library("Pipelines", uses: ["Stages"]),
        library("Coincide", uses: ["Auditing", "Charting", "Pipelines", "Storage"]),
        .executableTarget(
            name: "coincide-cli",
            dependencies: ["Coincide", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),

        // Rates of what the project's own code does: `make bench`.
        .target(name: "CAllocationCount", path: "Benchmarks/CAllocationCount"),
        // Worlds of unrelated series, and how often each test is deceived: the tests run a few pairs, `make deep` thousands.
        .target(
            name: "Calibration", dependencies: ["Coincidence"], path: "Benchmarks/Calibration", swiftSettings: settings),
        .executableTarget(
            name: "coincide-bench",
            dependencies: [
                "Formats", "Storage", "Timelines", "Calibration", "CAllocationCount", "Spreadsheets", "CLibXLSXWriter",
                "Charting",
            ],
            path: "Benchmarks/coincide-bench", swiftSettings: settings, linkerSettings: [.linkedLibrary("m")]),

        .target(
            name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("Diagnostics", uses: ["JSON"]),
        tests("Documents", uses: ["Diagnostics"]),
        tests("Archives", uses: ["Diagnostics", "TestSupport"]),
        tests("Markup", uses: ["Diagnostics"]),
        tests("ImpreciseDates", uses: ["TestSupport"]),
        tests("Countries"),
        tests("Tables", uses: ["ImpreciseDates"]),
        tests("Formats", uses: ["Diagnostics", "Documents", "ImpreciseDates", "Tables", "JSON", "TestSupport"]),
        tests("Storage", uses: ["ImpreciseDates", "Tables"]),
        tests("Timelines", uses: ["ImpreciseDates", "Tables", "TestSupport"]),
        tests("Coincidence", uses: ["Calibration", "ImpreciseDates", "Tables", "Timelines", "TestSupport"]),
        tests("Charting", uses: ["ImpreciseDates", "TestSupport"], excludes: ["Golden"]),
        tests("Pages", uses: ["Charting", "ImpreciseDates"]),
        tests("Spreadsheets", uses: ["Archives", "ImpreciseDates", "Diagnostics", "Markup"]),
        tests(
            "Auditing",
            uses: ["Archives", "Diagnostics", "ImpreciseDates", "JSON", "Markup", "Spreadsheets", "TestSupport"]),
        tests("Stages", uses: ["Diagnostics", "Documents", "Formats", "ImpreciseDates", "Tables", "TestSupport"]),
        tests("Pipelines", uses: ["Diagnostics", "Formats", "Stages", "Tables", "TestSupport"]),
        tests("Coincide", uses: ["Auditing", "TestSupport"], excludes: ["WrongPipelines"]),
    ]
)

// It links only with libFuzzer: `make deep`.
if Context.environment["COINCIDE_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "coincide-fuzz", dependencies: ["Formats"], path: "Tests/Fuzzing", exclude: ["Seeds"],
            swiftSettings: settings))
    package.products.append(.executable(name: "coincide-fuzz", targets: ["coincide-fuzz"]))
}
