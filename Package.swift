// swift-tools-version: 6.2

import PackageDescription

/// One setting for every Swift target: Swift 6 mode, strict memory safety, and the upcoming features that
/// make an import, an existential and an actor hop visible where they happen.
///
/// A warning stops the build.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "Mizan",
  products: [
    .library(name: "Mizan", targets: ["Mizan", "MizanFeeds", "MizanAnalysis", "MizanReports"]),
    .executable(name: "mizan", targets: ["mizan"]),
  ],
  targets: [
    .target(name: "Mizan", swiftSettings: settings),
    .target(name: "MizanFeeds", dependencies: ["Mizan"], swiftSettings: settings),
    .target(name: "MizanAnalysis", dependencies: ["Mizan"], swiftSettings: settings),
    .target(name: "MizanReports", dependencies: ["Mizan", "MizanAnalysis"], swiftSettings: settings),
    .target(name: "BundledLexicons"),
    .target(
      name: "MizanCommand",
      dependencies: ["Mizan", "MizanFeeds", "MizanAnalysis", "MizanReports", "BundledLexicons"],
      swiftSettings: settings),
    .executableTarget(name: "mizan", dependencies: ["MizanCommand"], swiftSettings: settings),
    .executableTarget(
      name: "mizan-bench",
      dependencies: ["Mizan", "MizanFeeds", "MizanAnalysis", "MizanReports", "MizanCommand"],
      swiftSettings: settings),
    .testTarget(name: "MizanTests", dependencies: ["Mizan"], swiftSettings: settings),
    .testTarget(name: "MizanFeedsTests", dependencies: ["MizanFeeds"], swiftSettings: settings),
    .testTarget(name: "MizanAnalysisTests", dependencies: ["MizanAnalysis"], swiftSettings: settings),
    .testTarget(name: "MizanReportsTests", dependencies: ["MizanReports"], swiftSettings: settings),
    .testTarget(
      name: "MizanCommandTests", dependencies: ["MizanCommand", "mizan"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
