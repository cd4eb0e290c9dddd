/// How a report is cited where the pipeline does not say: by title, day, data, versions, and the hash of its pipeline file.
enum Citation {
    static func standard(_ context: PublishContext) -> String {
        let package = context.settings.package
        let made = context.versions.first.map { ", made with \($0.name) \($0.version)" } ?? ""
        return
            "\(context.settings.title). As of \(context.asOf), from \(package.title) (\(package.name) \(package.version))\(made). "
            + "Pipeline file SHA-256 \(context.pipelineHash.prefix(12))."
    }
}
