import Pages
import Tables

/// A table of the pipeline as a page shows it: numbers rounded, imprecise dates as the EDTF their source allows, addresses as links.
struct ShownTable {
    let context: PublishContext
    /// Where all rows of all tables stand, said wherever a page cuts one.
    let whereWhole: String

    /// - Parameter source: the stage or resource, by which the texts of other outputs are found.
    func table(
        _ table: Table, role: String, source: String, _ options: PageTableOptions, brief: Bool = false
    ) throws -> PageTable {
        let text = context.texts[source]
        let sorted = try options.sort.map { table.selecting(try $0.rows(of: table)) } ?? table
        return self.table(
            sorted, try options.fields(of: table.schema, brief: brief), title: options.title ?? text?.title ?? role,
            notes: options.notes ?? text?.notes ?? [], options)
    }

    func table(
        _ table: Table, _ fields: [Field], title: String, notes: [String] = [], _ options: PageTableOptions
    ) -> PageTable {
        let shown = min(table.rowCount, PageTable.mostRows)
        let columns = fields.compactMap { field in table[field.name].map { (field, $0) } }
        let read = Set(context.settings.package.resources.flatMap(\.fields).map { [$0.field.name, $0.field.title] })
        let blanks = fields.map { field -> String in
            let stated = options.blanks.first { $0.column.text == field.name }?.value
            return (stated ?? (read.contains([field.name, field.title]) ? .unknown : .noValue)).text
        }
        let decimals = fields.map { field in options.decimals.first { $0.column.text == field.name }?.value ?? 3 }
        let rows = (0..<shown).map { row in
            columns.enumerated().map { index, column in
                Self.cell(column.1[row], of: column.0, blank: blanks[index], decimals: decimals[index])
            }
        }
        return PageTable(
            title: title, notes: notes, columns: fields.map(Self.column), rows: rows, left: table.rowCount - shown,
            whereWhole: whereWhole)
    }

    private static func column(_ field: Field) -> PageTable.Column {
        PageTable.Column(
            field.title, unit: field.unit, isNumber: field.type == .integer || field.type == .number,
            description: field.description)
    }

    private static func cell(_ value: Value, of field: Field, blank: String, decimals: Int) -> PageCell {
        switch value {
        case .missing: .none(blank)
        case .date(let edtf): .date(edtf.description, first: edtf.bounds.earliest)
        case .integer(let number): .number(String(number), Double(number))
        case .number(let number): .number(RoundedNumber.text(number, decimals: decimals), number)
        case .boolean(let flag): .text(flag ? "yes" : "no")
        case .list(let items): .text(items.joined(separator: "; "))
        case .text(let text):
            if field.isLink, let link = PageLink(page: text) { .link(link, SiteName.of(text)) } else { .text(text) }
        }
    }
}
