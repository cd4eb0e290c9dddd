import Markup

/// Reads one table's part (ECMA-376 part 1, 18.5).
final class TableReader: MarkupReceiver {
    private var name = ""
    private var area: CellArea?
    private var headerRows = 1
    private var totalsRows = 0
    private var columnNames: [String] = []
    private var hasFilter = false
    private var style: String?

    func begin(_ element: MarkupElement) {
        switch element.name {
        case "table":
            name = element["displayName"] ?? element["name"] ?? ""
            area = element["ref"].flatMap { CellArea($0) }
            headerRows = element["headerRowCount"].flatMap { Int($0) } ?? 1
            totalsRows = element["totalsRowCount"].flatMap { Int($0) } ?? 0
        case "autoFilter": hasFilter = true
        case "filterColumn": if ["1", "true"].contains(element["hiddenButton"] ?? "0") { hasFilter = false }
        case "tableColumn": columnNames.append(RichText.unescaped(element["name"] ?? ""))
        case "tableStyleInfo": style = element["name"]
        default: break
        }
    }

    func end(_ name: String, text: String) {}

    var table: AuditedTable? {
        area.map {
            AuditedTable(
                name: name, area: $0, headerRows: min(max(headerRows, 0), $0.rows.count),
                totalsRows: min(max(totalsRows, 0), $0.rows.count), columnNames: columnNames, hasFilter: hasFilter,
                style: style)
        }
    }
}
