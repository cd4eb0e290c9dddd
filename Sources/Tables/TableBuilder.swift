import ImpreciseDates

/// Builds a small table row by row, for results that are computed rather than read.
package struct TableBuilder {
    private let schema: Schema
    private var rows: [[Value]] = []

    package init(schema: Schema) { self.schema = schema }

    /// One value a field, each of the field's type or missing.
    package mutating func append(_ row: [Value]) {
        precondition(row.count == schema.fields.count, "a value for each field")
        rows.append(row)
    }

    package func finish(origins: RowOrigins = .none) -> Table {
        let columns = schema.fields.indices.map { index in
            Self.column(of: schema.fields[index].type, values: rows.map { $0[index] })
        }
        return Table(schema: schema, columns: columns, origins: origins)
    }

    private static func column(of type: ColumnType, values: [Value]) -> Column {
        switch type {
        case .date: .date(dates(values))
        case .integer:
            .integer(scalars(values, zero: 0) { if case .integer(let it) = $0 { it } else { nil } })
        case .number:
            .number(scalars(values, zero: 0) { if case .number(let it) = $0 { it } else { nil } })
        case .boolean:
            .boolean(scalars(values, zero: false) { if case .boolean(let it) = $0 { it } else { nil } })
        case .category: .category(categories(values))
        case .text: .text(TextColumn(taken(values) { if case .text(let it) = $0 { it } else { nil } }))
        case .list: .list(ListColumn(taken(values) { if case .list(let it) = $0 { it } else { nil } }))
        }
    }

    /// The values as their column's type wants them; any but a missing one must be of that type.
    private static func taken<Element>(_ values: [Value], _ take: (Value) -> Element?) -> [Element?] {
        values.map { value in
            let element = take(value)
            precondition(element != nil || value == .missing, "a value of the field's type")
            return element
        }
    }

    private static func scalars<Element>(
        _ values: [Value], zero: Element, _ take: (Value) -> Element?
    ) -> ScalarColumn<Element> {
        var present = Bitmap()
        let elements = taken(values, take)
        for element in elements { present.append(element != nil) }
        return ScalarColumn(elements: elements.map { $0 ?? zero }, present: present)
    }

    private static func categories(_ values: [Value]) -> CategoryColumn {
        var builder = CategoryBuilder()
        for text in taken(values, { if case .text(let it) = $0 { it } else { nil } }) { builder.append(text) }
        return builder.finish()
    }

    private static func dates(_ values: [Value]) -> DateColumn {
        var builder = DateBuilder()
        for edtf in taken(values, { if case .date(let it) = $0 { it } else { nil } }) {
            precondition(builder.append(edtf), "a day that a table can hold")
        }
        return builder.finish()
    }
}
