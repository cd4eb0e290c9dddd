import Auditing
import JSON

/// Holds workbooks against the rules for releasing statistics in spreadsheets, as `coincide audit` does.
public struct AuditSession: Sendable {
    /// What a report is written as.
    public enum Format: String, CaseIterable, Sendable {
        case text, json
    }

    private let console: PipelineSession.Console

    /// - Parameter console: takes the report, and why a file cannot be audited.
    public init(console: PipelineSession.Console) { self.console = console }

    /// Says what is against the rules in a workbook: `rejects` when an essential rule is not met, and `success` when only
    /// advice is left. The file is not changed.
    public func audit(_ path: String, as format: Format = .text) -> PipelineSession.Outcome {
        console.attempt { _ in
            let audit = WorkbookAudit(try WorkbookReader.read(path, as: path))
            console.say(format == .json ? JSONWriter.text(of: audit.json) : audit.text)
            return audit.isMet ? .success : .rejects
        }
    }
}
