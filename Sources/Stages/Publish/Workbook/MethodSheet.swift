import ImpreciseDates
import Spreadsheets
import Tables

/// How the numbers came about, and what they cannot tell.
struct MethodSheet {
    static let name = "Method"

    private static let fields = [
        Field("topic", .text, title: "Topic", description: "What the text is about."),
        Field("text", .text, title: "Text", description: "What a reader who checks the workbook needs to know of it."),
    ]

    let context: PublishContext

    var part: WorkbookPart {
        WorkbookPart(
            made: Self.name, about: "How the numbers came about, and what they cannot tell", Self.fields,
            rows: entries.map { [.text($0.topic), .text($0.text)] })
    }

    var entries: [(topic: String, text: String)] { definitions + stages + limits + build }

    private var definitions: [(String, String)] {
        let reach = context.settings.approximation
        return [
            (
                "Dates",
                "A date is a day, or what its source allows, in EDTF: 2023-11 is some day of that month, 2023-07-05~ a day near it, "
                    + "2013/2015 anything from the first to the last. Nothing makes a month its first day."
            ),
            (
                "Approximate dates",
                "In joins and statistics ~ reaches \(Self.count(reach.days, "day")) around a day, \(Self.count(reach.months, "month")) around a "
                    + "month and \(Self.count(reach.years, "year")) around a year."
            ),
            (
                "Certain and possible",
                "Certain: it holds whichever days the dates allow. Possible: it holds on some of them; what is certain is included "
                    + "where numbers are given."
            ),
            (
                "Lag and window",
                "Lag is the later-named day minus the other, in days; a range where a date is imprecise. A window includes both its ends."
            ),
        ]
    }

    private static func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }

    /// Each explanation once, whichever stages share it.
    private var stages: [(String, String)] {
        var seen: Set<String> = []
        return context.stages.flatMap { stage in
            stage.method.filter { seen.insert($0).inserted }.map { (stage.stage, $0) }
        }
    }

    private var limits: [(String, String)] {
        context.settings.caveats.map { ("What the tables cannot carry", $0) }
    }

    private var build: [(String, String)] {
        let package = context.settings.package
        return [("Data package", "\(package.title) (\(package.name) \(package.version))")]
            + context.readings.map { entry in
                (
                    "Read: \(entry.resource.title)",
                    "\(entry.rowsRead) rows from \(entry.resource.file): \(entry.rowsKept) kept, \(entry.rejects.count) set aside, "
                        + "\(entry.rowsOutOfScope) out of scope."
                        + entry.dates.map { " Dates in \($0.column): \($0.census.words)." }.joined()
                )
            }
            + [("Pipeline file, SHA-256", context.pipelineHash)]
            + context.included.map { ("Included: \($0.name), SHA-256", $0.hash) }
            + context.parameters.map { parameter in
                (
                    "Parameter \(parameter.name)",
                    parameter.isDefault ? parameter.value : "\(parameter.value), set for this run"
                )
            }
            + context.versions.map { ("Made with", "\($0.name) \($0.version)") }
    }
}
