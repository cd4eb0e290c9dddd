import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Tables
import Timelines

/// The columns of a table that say from when to when something was: its first and its last day, or one column of dates that
/// are stretches themselves.
enum SpellColumns: Sendable {
    case ends(start: OptionText, end: OptionText)
    case whole(OptionText)

    var names: [OptionText] {
        switch self {
        case .ends(let start, let end): [start, end]
        case .whole(let date): [date]
        }
    }

    /// The fields of the columns.
    ///
    /// - Throws: for every column that is not there or holds no dates.
    func fields(in schema: Schema) throws -> [Field] {
        try DiagnosticFailure.collecting(names) { try $0.field(in: schema, .date) }
    }

    /// The spell of each row; nil for a row without a start, and for one that is set aside since it ends before it starts. A
    /// missing end is one that has not come.
    func spells(in table: Table, rows: [Int]? = nil, _ context: StageContext, isCarried: Bool) throws
        -> [ImpreciseSpell?]
    {
        let approximation = context.settings.approximation
        var spells = [ImpreciseSpell?](repeating: nil, count: table.rowCount)
        switch self {
        case .whole(let date):
            let dates = try date.dates(in: table)
            for row in rows ?? Array(0..<table.rowCount) {
                spells[row] = dates[row].flatMap { approximation.spell(of: $0) }
            }
        case .ends(let start, let end):
            let (starts, ends) = (try start.dates(in: table), try end.dates(in: table))
            let open = DateBounds(.distantFuture)
            for row in rows ?? Array(0..<table.rowCount) {
                guard let first = starts.widenedBounds(row, by: approximation) else { continue }
                spells[row] = ImpreciseSpell(start: first, end: ends.widenedBounds(row, by: approximation) ?? open)
                if spells[row] == nil {
                    context.setAside(
                        row, of: table, [.spellTurned(start, end, row, of: table)], isCarried: isCarried)
                }
            }
        }
        return spells
    }
}

extension Diagnostic {
    fileprivate static func spellTurned(
        _ start: OptionText, _ end: OptionText, _ row: Int, of table: Table
    ) -> Diagnostic {
        func cell(_ name: OptionText) -> String { table[name.text].map { CellText.plain($0[row]) } ?? "" }
        return Diagnostic(
            .warning, .rowCondition, at: StageContext.place(of: row, in: table),
            "a spell ends before it starts, row set aside",
            found: "`\(start.text)` \"\(cell(start))\", `\(end.text)` \"\(cell(end))\"",
            expected: "an end on the day of the start or behind it",
            mend: "correct one of the two, or leave `\(end.text)` empty if it goes on")
    }
}
