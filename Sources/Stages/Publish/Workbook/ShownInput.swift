import Spreadsheets
import Tables

/// An input as its sheet shows it: numbers as numbers, exact days as dates, imprecise ones as the EDTF their source allows beside
/// their first and last possible day, pages as links.
struct ShownInput {
    /// What a column of the sheet shows of a column of the table.
    enum View {
        case whole
        case earliest, latest
    }

    let table: Table
    let views: [(field: Field, view: View)]
    private let options: SheetOptions
    private let columns: [SheetColumn]

    /// - Parameters:
    ///   - fields: the columns shown, in this order.
    ///   - notes: takes what is noted on columns.
    ///   - form: of the two only the full one has room for the days that a date allows.
    init(
        _ table: Table, _ fields: [Field], _ options: SheetOptions, in form: WorkbookForm, notes: NoteNumbers,
        context: PublishContext
    ) throws {
        self.options = options
        self.table = try options.sort.map { table.selecting(try $0.rows(of: table)) } ?? table
        views = fields.flatMap { field -> [(Field, View)] in
            // Texts such as 2023-11 sort among dates as nothing does, so that the days that they allow stand beside them.
            guard form == .full, case .date(let dates)? = table[field.name], !dates.imprecise.isEmpty else {
                return [(field, .whole)]
            }
            return [(field, .whole), (field, .earliest), (field, .latest)]
        }
        let read = context.settings.package.resources.flatMap(\.fields).map(\.field)
        columns = views.map { field, view in
            let note = view == .whole ? options.columnNotes.first { $0.column.text == field.name } : nil
            let stated = options.blanks.first { $0.column.text == field.name }?.value
            let isRead = read.contains { $0.name == field.name && $0.title == field.title }
            return Self.column(
                Self.field(field, view), marker: note.map { notes.marker(of: $0.value) },
                blank: (stated ?? (isRead ? .unknown : .noValue)).text,
                decimals: options.decimals.first { $0.column.text == field.name }?.value,
                bar: options.bars.first { $0.column.text == field.name }?.value)
        }
    }

    /// What each column of the sheet means.
    var fields: [Field] { views.map(Self.field) }

    /// The texts for empty cells that stand in some cell.
    var shorthandsUsed: Set<String> {
        Set(
            zip(views, columns).compactMap { view, column in
                guard let cells = table[view.field.name] else { return nil }
                return (0..<table.rowCount).contains(where: cells.isMissing) ? column.blank : nil
            })
    }

    func sheet(titled title: String) -> SheetTable {
        let cells = views.compactMap { field, view in table[field.name].map { Self.reader(of: $0, field, view) } }
        return SheetTable(
            title: title, notes: options.notes + cutNotes, columns: columns, freezesHeader: options.freezesHeader,
            filters: options.filters, charts: options.charts.compactMap { $0.chart(of: fields) },
            rowCount: table.rowCount, row: { row in cells.map { $0(row) } })
    }

    /// Where cells are cut at Excel's limit.
    private var cutNotes: [String] {
        let cut = views.reduce(0) { count, view in
            guard view.view == .whole, case .text(let texts)? = table[view.field.name] else { return count }
            return count
                + (0..<texts.count).count { row in
                    // No text has more UTF-16 units than bytes.
                    (texts.byteCount(of: row) ?? 0) > SheetColumn.longestText
                        && (texts[row]?.utf16.count ?? 0) > SheetColumn.longestText
                }
        }
        guard cut > 0 else { return [] }
        return [
            "\(cut) \(cut == 1 ? "cell is" : "cells are") cut where a cell of a workbook can hold no more, and marked so: the whole "
                + "text stands in the tables published beside this workbook."
        ]
    }

    private static func field(_ field: Field, _ view: View) -> Field {
        switch view {
        case .whole: field
        case .earliest:
            Field(
                field.name, .date, title: "\(field.title): earliest",
                description:
                    "The first day that the date names, without what ~ adds around it; its own day where it is exact.",
                privacy: field.privacy)
        case .latest:
            Field(
                field.name, .date, title: "\(field.title): latest",
                description:
                    "The last day that the date names, without what ~ adds around it; its own day where it is exact.",
                privacy: field.privacy
            )
        }
    }

    static func column(
        _ field: Field, marker: String? = nil, blank: String, decimals: Int? = nil, bar: Int? = nil
    ) -> SheetColumn {
        let kind: SheetColumn.Kind =
            switch field.type {
            case .date: .day
            case .integer: .integer
            case .number: .number(decimals: decimals ?? 3)
            case .boolean, .category, .text, .list: .text
            }
        let isCertainty = field.allowed.contains("certain") && field.allowed.contains("possible")
        return SheetColumn(
            field.title, unit: field.unit.isEmpty ? nil : field.unit, marker: marker, kind: kind,
            width: .content(atMost: field.isLink ? 40 : 60), blank: blank,
            highlight: bar.map { .bars(upTo: $0) } ?? (isCertainty ? .doubtful("possible") : nil))
    }

    private static func reader(of column: Column, _ field: Field, _ view: View) -> (Int) -> Cell {
        switch (column, view) {
        case (.date(let dates), .earliest):
            { row in dates.present[row] && dates.earliest[row] != .min ? .day(dates.earliest[row].day) : .empty }
        case (.date(let dates), .latest):
            { row in dates.present[row] && dates.latest[row] != .max ? .day(dates.latest[row].day) : .empty }
        default: { row in cell(column[row], of: field) }
        }
    }

    private static func cell(_ value: Value, of field: Field) -> Cell {
        switch value {
        case .missing: .empty
        case .date(let edtf): edtf.isExact ? .day(edtf.bounds.earliest) : .text(edtf.description)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .text(let text):
            field.isLink && !text.lowercased().hasPrefix("internal:")
                ? .link(url: text, text: SiteName.of(text)) : .text(text)
        case .list(let items): .text(items.joined(separator: "; "))
        }
    }
}
