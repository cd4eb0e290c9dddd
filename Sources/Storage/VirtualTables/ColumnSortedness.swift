import Tables

/// Whether a column's rows already stand in the order in which SQLite would put them: missing values first, then ascending.
enum ColumnSortedness {
    static func isSorted(_ column: Column) -> Bool {
        switch column {
        case .integer(let numbers): isSorted(numbers.elements, numbers.present)
        case .number(let numbers): isSorted(numbers.elements, numbers.present)
        // Exact days compare as their texts do, from year 0 to 9999.
        case .date(let dates)
        where dates.isAllExact && dates.earliest.allSatisfy({ DayColumn.sayableDays.contains($0) }):
            isSorted(dates.earliest, dates.present)
        case .date, .boolean, .category, .text, .list: false
        }
    }

    private static func isSorted<Element: Comparable>(_ elements: [Element], _ present: Bitmap) -> Bool {
        guard let first = elements.indices.first(where: { present[$0] }) else { return true }
        for row in elements.indices.dropFirst(first + 1)
        where !present[row] || elements[row] < elements[row - 1] { return false }
        return true
    }
}
