import Formats
import Spreadsheets
import Tables

/// Every row that was set aside, by place and reason. What stood in the row may name people and is never told.
enum RejectsSheet {
    static let name = "Rejects"

    private static let fields = [
        Field("place", .text, title: "Place", description: "File and line of the row."),
        Field("by", .text, title: "Set aside by", description: "The table that was read, or the stage."),
        Field("code", .text, title: "Code", description: "A stable name of the fault."),
        Field("fault", .text, title: "Fault", description: "What is wrong with the row."),
    ]

    static func part(_ context: PublishContext) -> WorkbookPart {
        typealias Told = (by: String, reject: Reject, isSensitive: (String?) -> Bool)
        let rejects: [Told] =
            context.readings.flatMap { entry in
                entry.rejects.map { (entry.resource.name, $0, entry.resource.isSensitive) }
            }
            + context.stages.flatMap { stage in
                stage.rejects.map { (stage.name, $0, context.settings.package.isSensitive) }
            }
        return WorkbookPart(
            made: name, about: "Rows that were set aside, by place and reason",
            notes: ["A row with several faults stands here once for each of them."], fields,
            rows: rejects.flatMap { by, reject, isSensitive in
                reject.publishedFaults(isSensitive: isSensitive).map { code, fault in
                    [.text(reject.origin.description), .text(by), .text(code.rawValue), .text(fault)]
                }
            })
    }
}
