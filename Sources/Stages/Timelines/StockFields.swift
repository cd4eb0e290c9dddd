import ImpreciseDates
import Tables

/// The columns that `stock` makes.
enum StockFields {
    static func unitName(_ unit: CalendarUnit) -> String { unit == .halfYear ? "half_year" : unit.rawValue }

    static func ofUnit(_ unit: CalendarUnit) -> [Field] {
        let heading = unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst()
        return [
            Field(
                unitName(unit), .category, title: String(heading),
                description: "The \(unit.rawValue) at whose end is counted."),
            Field(
                "last_day", .date, title: "Last day",
                description: "The day at whose end is counted: the last of the \(unit.rawValue), or of the span."),
        ]
    }

    private static let samples =
        "Counted from the rows of the tables, which are samples: nobody is in it who was there before the first row, or of whom "
        + "there is no row. No value where the tables do not cover the day."

    static let ofStock = [
        Field(
            "stock_least", .integer, title: "Stock, least",
            description: "How many at the end of the day at the least, whichever days the dates allow. " + samples),
        Field(
            "stock_most", .integer, title: "Stock, most",
            description: "The same at the most; equal to the least where no date leaves it open."),
    ]

    private static let errors =
        "The tables are samples and a published count has rules of its own, so a difference is an error of neither."

    static func ofDifference(_ count: Field) -> [Field] {
        [
            Field(
                "difference_least", count.type, title: "Difference, least",
                description: "\(count.title) less the stock at the most. " + errors),
            Field(
                "difference_most", count.type, title: "Difference, most",
                description: "\(count.title) less the stock at the least. " + errors),
        ]
    }
}
