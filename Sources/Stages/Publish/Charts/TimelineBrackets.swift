import Charting
import Diagnostics
import ImpreciseDates
import Tables

/// The option `brackets` of a timeline: which stretches of days hold several events of a lane, such as episodes.
struct TimelineBrackets: Sendable {
    static let form = OptionForm.options([
        .required("input", .input, "a table with a row for each, such as that of `episodes`"),
        .required("over", .input, "the lane over which they stand"),
        .optional("start", .column, "its first day; `first_day` without it"),
        .optional("end", .column, "its last day; `last_day` without it"),
        .optional("count", .column, "how many it holds, over the bracket; none without it"),
        .optional(
            "certainty", .column,
            "`certain` for one that no choice of days parts, `impossible` for one that is not drawn, others are dashed"),
        .required("label", .prose, "what a bracket holds"),
    ])

    let input: OptionText
    let over: OptionText
    let days: [OptionText]
    let count: OptionText?
    let certainty: OptionText?
    let label: String

    init(options: inout StageOptions) throws {
        let place = options.location
        input = try options.takeText("input")
        over = try options.takeText("over")
        func column(_ name: String) throws -> OptionText? {
            try options.take(name).map { try OptionText($0, expected: "a column of the input") }
        }
        days = [
            try column("start") ?? OptionText("first_day", at: place),
            try column("end") ?? OptionText("last_day", at: place),
        ]
        count = try column("count")
        certainty = try column("certainty")
        label = try options.takeText("label").text
    }

    var columns: [OptionText] { days + [count, certainty].compactMap(\.self) }

    /// One without an end reaches to that of the span; one without a start is not drawn.
    func brackets(of inputs: StageInputs<Table>, in span: DateBounds) throws -> [TimelineBracket] {
        let table = try inputs.required(input.text)
        let (starts, ends) = (try days[0].dates(in: table), try days[1].dates(in: table))
        let counts = try count?.column(in: table)
        let certainties = try certainty?.column(in: table)
        return (0..<table.rowCount).compactMap { row in
            // One that no choice of days holds together is none.
            guard starts[row] != nil, certainties?[row] != .text("impossible") else { return nil }
            let first = starts.earliest[row].day
            let last = ends[row] == nil ? span.latest : ends.latest[row].day
            let label = if case .integer(let count)? = counts?[row] { "\(count)" } else { "" }
            let isCertain = certainties.map { $0[row] == .text("certain") } ?? true
            return DateBounds(earliest: first, latest: max(first, last)).map {
                TimelineBracket(bounds: $0, label: label, isCertain: isCertain)
            }
        }
    }
}
