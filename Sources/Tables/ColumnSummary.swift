import ImpreciseDates

/// What stands in a column: how many cells have no value, how many values differ, and between what they lie.
package struct ColumnSummary: Hashable, Sendable {
    package let missing: Int
    package let distinct: Int
    /// The first and last possible day, or the least and greatest number, as text; nil for what has no order.
    package let range: Range?

    package struct Range: Hashable, Sendable {
        package let least: String
        package let greatest: String
    }

    /// - Parameter numberText: how a number is written.
    package init(_ column: Column, numberText: (Double) -> String) {
        switch column {
        case .date(let dates):
            let rows = (0..<dates.count).filter { dates.present[$0] }
            missing = dates.count - rows.count
            distinct = Set(rows.compactMap { dates[$0] }).count
            let days = (rows.map { dates.earliest[$0] }.min(), rows.map { dates.latest[$0] }.max())
            range =
                if case (let first?, let last?) = days {
                    Range(least: Self.text(first), greatest: Self.text(last))
                } else { nil }
        case .integer(let numbers): (missing, distinct, range) = Self.summary(numbers) { String($0) }
        case .number(let numbers): (missing, distinct, range) = Self.summary(numbers, numberText)
        case .boolean(let flags):
            let values = (0..<flags.count).compactMap { flags[$0] }
            (missing, distinct, range) = (flags.count - values.count, Set(values).count, nil)
        case .category(let categories):
            let codes = categories.codes.filter { $0 != CategoryColumn.missing }
            (missing, distinct, range) = (categories.count - codes.count, Set(codes).count, nil)
        case .text, .list:
            let values = (0..<column.count).lazy.map { column[$0] }.filter { $0 != .missing }
            let different = Set(values)
            (missing, distinct, range) = (column.count - values.count, different.count, nil)
        }
    }

    private static func text(_ day: Int32) -> String { day == .min || day == .max ? "no end" : day.day.description }

    private static func summary<Number: Comparable & Hashable>(
        _ numbers: ScalarColumn<Number>, _ text: (Number) -> String
    ) -> (Int, Int, Range?) {
        let values = (0..<numbers.count).compactMap { numbers[$0] }
        let ends = (values.min(), values.max())
        let range: Range? =
            if case (let least?, let greatest?) = ends {
                Range(least: text(least), greatest: text(greatest))
            } else { nil }
        return (numbers.count - values.count, Set(values).count, range)
    }
}
