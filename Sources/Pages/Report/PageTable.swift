/// A table as a page shows it.
package struct PageTable: Sendable {
    package struct Column: Sendable {
        let title: String
        let unit: String
        let isNumber: Bool
        let description: String

        package init(_ title: String, unit: String = "", isNumber: Bool = false, description: String = "") {
            self.title = title
            self.unit = unit
            self.isNumber = isNumber
            self.description = description
        }
    }

    let title: String
    let notes: [String]
    let columns: [Column]
    let rows: [[PageCell]]
    /// Said in print below a table that is cut there, and where it is cut on the page too: where all of it stands.
    let whereWhole: String
    /// How many rows it has besides those that are shown.
    let left: Int

    /// More rows than this make a page that no browser likes to open.
    package static let mostRows = 1_000
    /// As many as make sense on paper; `PageStyle` hides the others in print.
    static let rowsInPrint = 25

    package init(
        title: String, notes: [String] = [], columns: [Column], rows: [[PageCell]], left: Int = 0,
        whereWhole: String = ""
    ) {
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rows = rows
        self.left = left
        self.whereWhole = whereWhole
    }

    /// - Parameter caption: what the table is called, for those who come to it without its surroundings.
    func node(caption: String, rows range: Range<Int>? = nil) -> HTMLNode {
        let range = range ?? 0..<rows.count
        let table = bare(caption: caption, rows[range].map { .make(.tr, [], $0.map(\.node)) })
        return .make(
            .div, [.set(.class, "table"), .set(.rowsOf, caption)], [.scroller(of: caption, table)] + cut(range.count))
    }

    /// The table alone, as paper shows it.
    func bare(caption: String, _ rows: [HTMLNode]) -> HTMLNode {
        let head = columns.map { column -> HTMLNode in
            let unit = column.unit.isEmpty ? [] : [HTMLNode.of(class: "unit", .span, [.text(" (\(column.unit))")])]
            let kind = column.isNumber ? [HTMLSetting.set(.sortKind, "number"), .set(.class, "n")] : []
            return .make(.th, [.set(.scope, "col")] + kind, [.text(column.title)] + unit)
        }
        return .make(
            .table, [],
            [
                .make(.caption, text: caption), .make(.thead, [], [.make(.tr, [], head)]),
                .make(.tbody, [], rows),
            ])
    }

    private func cut(_ count: Int) -> [HTMLNode] {
        let more = left > 0 ? [HTMLNode.of(class: "note", .p, [.text("\(left) more rows: \(whereWhole)")])] : []
        guard count > Self.rowsInPrint else { return more }
        return more + [
            .of(
                class: "printed note", .p,
                [.text("\(count - Self.rowsInPrint) more rows are not printed: \(whereWhole)")])
        ]
    }
}
