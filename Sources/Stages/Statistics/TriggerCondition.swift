import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// What must come before a trigger for it to count: a row of a third table at most so many days earlier, that day included.
///
/// It must lie there whichever days the dates allow, by one row or another. When a null model moves the events, triggers and what they
/// follow stay where they are.
struct TriggerCondition: Sendable {
    static let role = "conditions"

    static let form = OptionForm.options([
        .required("date", .column, "the date of the input `conditions`"),
        .required("within", .count(least: 0), "how many days before the trigger at the most"),
    ])

    let date: OptionText
    private let days: Int

    init(_ node: DocumentNode, in options: StageOptions) throws {
        (date, days) = try options.nested(node, "condition") { condition in
            (try condition.takeText("date"), try condition.takeCount("within"))
        }
    }

    /// Option and input belong together.
    static func check(
        _ condition: TriggerCondition?, _ inputs: StageInputs<Schema>, at location: SourceLocation
    ) throws {
        switch (condition, inputs[role]) {
        case (let condition?, let schema?): try condition.date.field(in: schema, .date)
        case (.some, nil): throw Diagnostic.roleMissing(role, given: inputs.entries.map(\.role), at: inputs.location)
        case (nil, .some): throw Diagnostic.conditionMissing(at: location)
        case (nil, nil): break
        }
    }

    /// Those of the rows that meet it.
    func rows(
        _ rows: [Int], of triggers: Table, _ triggerDate: OptionText, conditions: Table, approximation: Approximation
    ) throws -> [Int] {
        let counts = WindowCounts(
            KeyedEvents(try triggerDate.dates(in: triggers), rows: rows, approximation: approximation),
            KeyedEvents(try date.dates(in: conditions), approximation: approximation),
            window: DateWindow(before: days, after: 0))
        return rows.filter { counts.beforeCertain[$0] > 0 }
    }
}

extension Diagnostic {
    fileprivate static func conditionMissing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionMissing, at: location, "the input `conditions` needs the option `condition`",
            found: "no `condition`", expected: "`condition: { date: ..., within: ... }`",
            mend: "say how many days before a trigger one of its rows must lie, or take the input out")
    }
}
