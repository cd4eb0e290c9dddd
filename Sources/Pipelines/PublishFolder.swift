import Diagnostics
import Formats
import Foundation
import Stages

/// The folder that a report is published to: every build replaces the whole of it, so it must hold nothing else.
enum PublishFolder {
    /// The folder's name within the project.
    ///
    /// - Throws: when it lies outside, is the project itself, holds the pipelines, or hides from a listing.
    static func name(_ given: OptionText, in project: ProjectFolder) throws -> OptionText {
        let name = try project.name(of: given.text, at: given.location)
        let parts = name.split(separator: "/")
        func refuse(_ reason: String) -> Diagnostic {
            .publishReserved(given.text, reason: reason, at: given.location)
        }
        if name == "." { throw refuse("which is the project folder") }
        if parts.contains(where: { $0.hasPrefix(".") }) { throw refuse("which is hidden") }
        if let first = parts.first, ["pipelines", "datasets"].contains(first) {
            throw refuse("where \(first) are kept")
        }
        try project.refuseOutside(project.path(of: name), at: given.location)
        return OptionText(name, at: given.location)
    }

    /// Refuses a folder with anything in it that is not of an earlier build of this pipeline.
    static func refuseForeign(_ target: String, pipeline: String) throws {
        guard FolderWriter.exists(target) else { return }
        guard FolderWriter.isFolder(target) else { throw FolderWriter.failure(target, ENOTDIR) }
        let found = FolderWriter.files(below: target)
        guard !found.isEmpty else { return }
        guard found.contains(BuildRecord.fileName) else {
            throw DiagnosticFailure(.outputForeign(target, found: "files, and no \(BuildRecord.fileName)"))
        }
        guard let build = EarlierRecord(in: target) else {
            throw DiagnosticFailure(.outputForeign(target, found: "a \(BuildRecord.fileName) that no build wrote"))
        }
        if let other = build.text("pipeline"), other != pipeline {
            throw DiagnosticFailure(.outputForeign(target, found: "the report of pipeline `\(other)`"))
        }
        let outputs = build.texts("file", of: "outputs") + [BuildRecord.fileName]
        if let stranger = found.first(where: { !outputs.contains($0) }) {
            throw DiagnosticFailure(.outputForeign(target, found: "`\(stranger)`, which no build wrote"))
        }
    }
}
