import ImpreciseDates

extension Column {
    /// So many rows without a value.
    package static func missing(_ type: ColumnType, count: Int) -> Column {
        let none = Bitmap(repeating: false, count: count)
        return switch type {
        case .date:
            .date(
                DateColumn(
                    earliest: Array(repeating: 0, count: count), latest: Array(repeating: 0, count: count),
                    present: none, imprecise: ImpreciseDateRows()))
        case .integer: .integer(ScalarColumn(elements: Array(repeating: 0, count: count), present: none))
        case .number: .number(ScalarColumn(elements: Array(repeating: 0, count: count), present: none))
        case .boolean: .boolean(ScalarColumn(elements: Array(repeating: false, count: count), present: none))
        case .category:
            .category(
                CategoryColumn(codes: Array(repeating: CategoryColumn.missing, count: count), dictionary: []))
        case .text: .text(TextColumn(Array(repeating: nil, count: count)))
        case .list: .list(ListColumn(Array(repeating: nil, count: count)))
        }
    }

    /// The rows of columns of one type, one below the other. Texts and categories may stand together, and give texts.
    package static func stacked(_ parts: [Column]) -> Column {
        guard let first = parts.first else { preconditionFailure("at least one column") }
        if parts.count == 1 { return first }
        switch first {
        case .date: return .date(stackedDates(parts))
        case .integer: return .integer(stackedScalars(parts) { if case .integer(let it) = $0 { it } else { nil } })
        case .number: return .number(stackedScalars(parts) { if case .number(let it) = $0 { it } else { nil } })
        case .boolean: return .boolean(stackedScalars(parts) { if case .boolean(let it) = $0 { it } else { nil } })
        case .category where parts.allSatisfy({ $0.type == .category }):
            var builder = CategoryBuilder()
            for part in parts { for row in 0..<part.count { builder.append(part.text(of: row)) } }
            return .category(builder.finish())
        case .category, .text:
            return .text(TextColumn(parts.flatMap { part in (0..<part.count).map { part.text(of: $0) } }))
        case .list:
            var builder = ListColumn.Builder()
            for part in parts {
                guard case .list(let lists) = part else { preconditionFailure("columns of one type") }
                for row in 0..<lists.count { builder.append(lists[row] ?? []) }
            }
            return .list(builder.finish())
        }
    }

    private func text(of row: Int) -> String? {
        switch self {
        case .category(let column): column[row]
        case .text(let column): column[row]
        default: preconditionFailure("columns of one type")
        }
    }

    private static func stackedScalars<Element>(
        _ parts: [Column], _ take: (Column) -> ScalarColumn<Element>?
    ) -> ScalarColumn<Element> {
        var elements: [Element] = []
        var present = Presence()
        for part in parts {
            guard let column = take(part) else { preconditionFailure("columns of one type") }
            elements += column.elements
            for row in 0..<column.count { present.append(column.present[row]) }
        }
        return ScalarColumn(elements: elements, present: present.finish())
    }

    private static func stackedDates(_ parts: [Column]) -> DateColumn {
        var builder = DateBuilder()
        for part in parts {
            guard case .date(let dates) = part else { preconditionFailure("columns of one type") }
            for row in 0..<dates.count { builder.append(dates[row]) }
        }
        return builder.finish()
    }
}
