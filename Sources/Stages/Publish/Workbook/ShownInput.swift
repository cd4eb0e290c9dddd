import Spreadsheets
import Tables

/// A table as a sheet: numbers as numbers, exact days as dates, imprecise ones as the EDTF their source allows, pages as
/// links.
struct TableSheet {
    let table: Table
    /// The columns shown, in this order.
    let fields: [Field]
    let title: String
    let notes: [String]

    var sheetTable: SheetTable {
        let columns = fields.compactMap { table[$0.name] }
        // Made once, though a sheet is gone through twice: what fits on a sheet fits in memory.
        let rows = (0..<table.rowCount).map { row in
            zip(fields, columns).map { field, column in Self.cell(column[row], of: field) }
        }
        return SheetTable(title: title, notes: notes, columns: fields.map(Self.column), rows: rows)
    }

    private static func column(_ field: Field) -> SheetColumn {
        let kind: SheetColumn.Kind =
            switch field.type {
            case .date: .day
            case .integer: .integer
            case .number: .number(decimals: 3)
            case .boolean, .category, .text, .list: .text
            }
        return SheetColumn(
            field.title, unit: field.unit.isEmpty ? nil : field.unit, kind: kind,
            width: .content(atMost: field.isLink ? 40 : 60))
    }

    private static func cell(_ value: Value, of field: Field) -> Cell {
        switch value {
        case .missing: .empty
        case .date(let edtf): edtf.isExact ? .day(edtf.bounds.earliest) : .text(edtf.description)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .text(let text): field.isLink ? .link(url: text, text: SiteName.of(text)) : .text(text)
        case .list(let items): .text(items.joined(separator: "; "))
        }
    }
}
