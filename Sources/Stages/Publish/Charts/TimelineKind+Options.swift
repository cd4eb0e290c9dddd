import Charting
import ImpreciseDates
import Tables

extension TimelineKind {
    /// An input that is drawn.
    struct Lane: Sendable {
        static let form = OptionForm.options([
            .required("date", .column, "the date of its events"),
            .optional("role", .words(of: LaneRole.self), "`context` without it"),
        ])

        let input: OptionText
        let date: OptionText
        let role: LaneRole

        init(of input: OptionText, _ options: inout StageOptions) throws {
            self.input = input
            date = try options.takeText("date")
            role = try options.takeWord("role", default: .context)
        }
    }

    /// The days around the events of an input.
    struct Shade: Sendable {
        static let form = OptionForm.options([
            .required("input", .input, "around whose events days are shaded"),
            .required("date", .column, "their date"),
            .optional("before", .count(least: 0), "days; 0 without it"),
            .optional("after", .count(least: 0), "days; 0 without it"),
            .required("label", .prose, "what the shade means"),
        ])

        let input: OptionText
        let date: OptionText
        let window: DateWindow
        let label: String

        init(_ options: inout StageOptions) throws {
            input = try options.takeText("input")
            date = try options.takeText("date")
            window = DateWindow(
                before: try options.takeCount("before", default: 0), after: try options.takeCount("after", default: 0))
            label = try options.takeText("label").text
        }
    }

    /// A count below the lanes.
    struct Step: Sendable {
        static let form = OptionForm.options([
            .required("input", .input, "a table of counts"), .required("date", .column, "when it was counted"),
            .required("value", .column, "how many"),
        ])

        let input: OptionText
        let date: OptionText
        let value: OptionText

        init(_ options: inout StageOptions) throws {
            input = try options.takeText("input")
            date = try options.takeText("date")
            value = try options.takeText("value")
        }
    }
}
