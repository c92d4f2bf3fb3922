// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: a warning is an error, here as in CI.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

/// A C target that is Ordret's only door to a system library; its public header shows no type of that library.
func door(_ name: String, to system: Target.Dependency) -> Target {
    .target(name: name, dependencies: [system])
}

/// What each Swift module reaches along the arrows.
nonisolated(unsafe) var reach: [String: [String]] = [:]

/// A Swift module and the modules that its sources import. The build is told of all that they reach: an incremental build looks at no further than
/// the named dependencies, and would keep old layouts of types that come from behind them.
func module(_ name: String, _ imports: [String] = [], products: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: reached(name, imports) + products, swiftSettings: strict)
}

func reached(_ name: String, _ imports: [String]) -> [Target.Dependency] {
    var all = imports
    for target in imports { for further in reach[target] ?? [] where !all.contains(further) { all.append(further) } }
    reach[name] = all
    return all.map { .target(name: $0) }
}

let libraries: [Target] = [
    .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZipSystem", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CDeflateSystem", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CGSLSystem", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CLZMASystem", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(name: "CXLSXWriterSystem", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CDigestSystem", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    door("CICU", to: "CICUSystem"),
    door("CLibXML2", to: "CLibXML2System"),
    door("CZip", to: "CZipSystem"),
    door("CDeflate", to: "CDeflateSystem"),
    door("CGSL", to: "CGSLSystem"),
    door("CXLSXWriter", to: "CXLSXWriterSystem"),
    door("CDigest", to: "CDigestSystem"),
    door("CLZMA", to: "CLZMASystem"),
    .target(name: "CPlatform"),
    .target(name: "CPrefetch"),
    .target(name: "CDanishData", exclude: ["data", "model"]),
]

let wrappers: [Target] = [
    module("UnicodeText", ["CICU"]),
    module("MarkupXML", ["CLibXML2"]),
    module("ZipArchive", ["CZip", "CDeflate"]),
    module("YAMLDocuments", products: [.product(name: "Yams", package: "Yams")]),
    module("JSONDocuments"),
    module("ConlluDocuments"),
    module("SpecialFunctions", ["CGSL"]),
    module("Workbooks", ["CXLSXWriter"]),
    module("LocalFiles", ["CDigest", "CDeflate", "CLZMA", "CPlatform"]),
]

let core: [Target] = [
    module("CorpusModel"),
    module("TranscriptReaders", ["CorpusModel", "ConlluDocuments", "JSONDocuments", "MarkupXML", "ZipArchive"]),
    module("DanishText", ["ConlluDocuments", "CorpusModel", "UnicodeText", "CDanishData", "CPrefetch"]),
    module("CorpusIndex", ["CorpusModel", "LocalFiles"]),
    module("CorpusQuery", ["CorpusIndex", "DanishText", "UnicodeText"]),
    module("ThemeTagging", ["CorpusIndex", "CorpusQuery", "DanishText", "YAMLDocuments"]),
    module("Concordances", ["CorpusQuery", "UnicodeText"]),
    module("CorpusCounting", ["Concordances"]),
    module("CodingFiles", ["CorpusModel", "TranscriptReaders"]),
    module("CorpusStatistics", ["CorpusModel", "SpecialFunctions"]),
    module("Plots", ["CorpusModel"]),
    module("ResultWriters", ["CorpusModel", "Workbooks", "ZipArchive"]),
    module(
        "Pipelines",
        [
            "TranscriptReaders", "DanishText", "CorpusIndex", "CorpusQuery", "ThemeTagging", "Concordances", "CorpusCounting", "CodingFiles",
            "CorpusStatistics", "Plots", "ResultWriters", "YAMLDocuments", "JSONDocuments", "LocalFiles", "UnicodeText", "MarkupXML", "Workbooks",
            "ZipArchive",
            "SpecialFunctions",
        ]),
    module("Ordret", ["CodingFiles", "Pipelines", "Workbooks", "ZipArchive"]),
    .executableTarget(
        name: "OrdretCommand",
        dependencies: reached("OrdretCommand", ["Ordret"]) + [.product(name: "ArgumentParser", package: "swift-argument-parser")],
        swiftSettings: strict),
]

/// Tests of a module, or what several of them share. `data` are files that the tests read by their path.
func tests(_ name: String, _ imports: [String], isShared: Bool = false, data: [String] = []) -> Target {
    isShared
        ? .target(name: name, dependencies: reached(name, imports), path: "Tests/\(name)", swiftSettings: strict)
        : .testTarget(name: name, dependencies: reached(name, imports), exclude: data, swiftSettings: strict)
}

let tests: [Target] = [
    tests("SegmentSamples", ["CorpusIndex", "DanishText", "LocalFiles", "TestSupport", "UnicodeText"], isShared: true),
    tests("TestSupport", ["LocalFiles"], isShared: true),
    tests("ConsoleTests", ["LocalFiles", "OrdretCommand", "TestSupport"]),
    tests("CorpusIndexTests", ["CorpusIndex", "LocalFiles", "SegmentSamples", "TestSupport", "UnicodeText"]),
    tests("CorpusQueryTests", ["CorpusQuery", "SegmentSamples", "TestSupport"]),
    tests("CorpusCountingTests", ["CorpusCounting", "SegmentSamples"]),
    tests("CodingFilesTests", ["CodingFiles"]),
    tests("ConcordancesTests", ["Concordances", "SegmentSamples"]),
    tests("CorpusStatisticsTests", ["CorpusStatistics"]),
    tests(
        "DanishTextTests", ["DanishText", "CorpusIndex", "CorpusModel", "UnicodeText", "LocalFiles"],
        data: ["Spans/negation-gold.tsv", "Spans/hedging-gold.tsv", "Spans/reported-gold.tsv", "Tokens/speech-gold.tsv"]),
    tests("LocalFilesTests", ["LocalFiles", "TestSupport"]),
    tests("MarkupXMLTests", ["MarkupXML"]),
    tests("PlotsTests", ["Plots"]),
    tests("PipelinesTests", ["Pipelines", "SegmentSamples", "TestSupport"]),
    tests("ResultWritersTests", ["ResultWriters", "UnicodeText", "ZipArchive"]),
    tests("ThemeTaggingTests", ["ThemeTagging", "SegmentSamples"]),
    tests("TranscriptReadersTests", ["TranscriptReaders", "LocalFiles"]),
    tests("UnicodeTextTests", ["UnicodeText"]),
    tests("WorkbooksTests", ["Workbooks", "ZipArchive"]),
    tests("YAMLDocumentsTests", ["YAMLDocuments"]),
    tests("ZipArchiveTests", ["TestSupport", "ZipArchive"]),
]

/// The fuzz target needs libFuzzer's flags (`make fuzz`), so it is there only when asked for.
let fuzzing: [Target] =
    Context.environment["ORDRET_FUZZ"] == nil
    ? []
    : [
        .target(name: "CFuzzDriver", path: "Tests/Fuzz/CFuzzDriver"),
        .executableTarget(
            name: "ReaderFuzz", dependencies: reached("ReaderFuzz", ["TranscriptReaders"]) + ["CFuzzDriver"], path: "Tests/Fuzz/ReaderFuzz",
            swiftSettings: strict),
    ]

/// What `make bench` times without process start and file writing; there only when asked for.
let benchmarks: [Target] =
    Context.environment["ORDRET_BENCH"] == nil
    ? []
    : [
        .executableTarget(
            name: "TokenBenchmark", dependencies: reached("TokenBenchmark", ["DanishText", "LocalFiles"]), path: "Tests/Benchmarks/TokenBenchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "StatisticsBenchmark", dependencies: reached("StatisticsBenchmark", ["CorpusStatistics"]),
            path: "Tests/Benchmarks/StatisticsBenchmark", swiftSettings: strict),
    ]

let package = Package(
    name: "ordret-corpus-tools",
    products: [
        .library(name: "Ordret", targets: ["Ordret"]),
        .executable(name: "ordret", targets: ["OrdretCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: libraries + wrappers + core + tests + fuzzing + benchmarks
)
