import Foundation

/// The checkout that the tests stand in.
package enum Repository {
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Folder with the built products, where the tests' own bundle is.
    package static var products: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    }

    package static var pipelines: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("pipelines").path)) ?? [])
            .filter { $0.hasSuffix(".yml") }.sorted()
    }
}
