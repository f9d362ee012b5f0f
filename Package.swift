// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings for every target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What is compiled for the tests to run through it: optimised where `NIANBAO_FAST_TESTS` is set, as `.ci/run` does.
///
/// It takes the tests to a third of their processor time. Never otherwise, since unsafe flags bar a package from being
/// a dependency.
let library = strict + (Context.environment["NIANBAO_FAST_TESTS"] == nil ? [] : [.unsafeFlags(["-O"])])

let package = Package(
  name: "nianbao",
  products: [
    .library(name: "Text", targets: ["Text"]),
    .library(name: "YAMLSubset", targets: ["YAMLSubset"]),
    .library(name: "Mustache", targets: ["Mustache"]),
    .library(name: "Archive", targets: ["Archive"]),
    .library(name: "Markup", targets: ["Markup"]),
    .library(name: "AnnualReport", targets: ["AnnualReport"]),
    .executable(name: "nianbao", targets: ["nianbao"]),
  ],
  targets: [
    // Ring 0: Chinese text and notations, which know nothing of reports.
    .target(name: "Text", swiftSettings: library),
    .target(name: "YAMLSubset", dependencies: ["Text"], swiftSettings: library),
    .target(name: "Mustache", dependencies: ["Text"], swiftSettings: library),
    .target(name: "Archive", swiftSettings: library),
    .target(name: "Markup", swiftSettings: library),
    // Ring 1: the whole flow as pure functions.
    .target(
      name: "AnnualReport", dependencies: ["Text", "YAMLSubset", "Mustache", "Archive", "Markup"],
      swiftSettings: library),
    // Ring 2: files, terminal, arguments, exit codes; CTemplates carries templates/ inside the program.
    // CSystem is what the C library has and Swift does not see.
    .target(name: "CTemplates"),
    .target(name: "CSystem"),
    .executableTarget(
      name: "nianbao",
      dependencies: ["AnnualReport", "Text", "YAMLSubset", "Mustache", "CTemplates", "CSystem"],
      swiftSettings: library),
    // Prints documents as JSON for outside judges; not a product.
    .executableTarget(
      name: "yaml-tree", dependencies: ["YAMLSubset"], path: "Tests/Judges/yaml-tree", swiftSettings: library),
    // Packs and unpacks for outside judges; not a product.
    .executableTarget(
      name: "archive-tool", dependencies: ["Archive"], path: "Tests/Judges/archive-tool",
      swiftSettings: library),
    // Tests.
    .testTarget(
      name: "TextTests", dependencies: ["Text", "TestSupport"], exclude: ["wide-wcwidth-0.7.0.txt"],
      swiftSettings: strict),
    .testTarget(name: "YAMLSubsetTests", dependencies: ["YAMLSubset", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["AnnualReport", "Text", "YAMLSubset"], path: "Tests/TestSupport",
      swiftSettings: library),
    .testTarget(
      name: "AnnualReportTests",
      dependencies: ["AnnualReport", "Text", "YAMLSubset", "Mustache", "Archive", "Markup", "TestSupport"],
      exclude: ["Published/drawn-2025.txt", "RightParagraphs.yaml", "Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "EditionTests", dependencies: ["AnnualReport", "Text", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RegenerateTests",
      dependencies: ["nianbao", "AnnualReport", "Archive", "YAMLSubset", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "FaultTests", dependencies: ["nianbao", "AnnualReport", "Text", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HouseRulesTests", dependencies: ["YAMLSubset", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["nianbao", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "AskTests", dependencies: ["nianbao", "AnnualReport", "YAMLSubset", "Mustache", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["nianbao", "AnnualReport", "Text", "TestSupport"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)

// Only for measuring, see Tests/Benchmark.
if Context.environment["NIANBAO_BENCHMARK"] != nil {
  package.targets.append(
    .executableTarget(
      name: "read-speed", dependencies: ["YAMLSubset"], path: "Tests/Benchmark/reader", swiftSettings: strict)
  )
}

// Tests/Fuzz/run sets this. libFuzzer brings the entry point, so the program becomes a library without its own.
if Context.environment["NIANBAO_FUZZ"] != nil {
  let parts: [Target.Dependency] = ["AnnualReport", "Text", "YAMLSubset", "Mustache", "Archive", "Markup"]
  package.products.removeAll()
  package.targets.removeAll { $0.type == .executable || $0.type == .test }
  package.targets += [
    .target(
      name: "nianbao", dependencies: parts + ["CTemplates", "CSystem"], exclude: ["Nianbao.swift"],
      swiftSettings: strict),
    .target(name: "FuzzSupport", dependencies: parts, path: "Tests/Fuzz/Support", swiftSettings: strict),
  ]
  package.targets += ["Answers", "Archive", "Entries", "Keys", "Markup", "Mustache", "Published", "YAML"].map
  { name in
    .executableTarget(
      name: "Fuzz\(name)", dependencies: parts + ["nianbao", "FuzzSupport", "TestSupport"],
      path: "Tests/Fuzz/\(name)", swiftSettings: strict)
  }
}
