import Diagnostics

/// What a rule has found so far.
struct AuditFindings {
    struct Finding {
        let position: SourceLocation.Position
        let found: String
    }

    /// At most `most` of them; nobody mends more at once.
    private(set) var list: [Finding] = []

    static let most = 1_000

    /// Something about the workbook as a whole.
    mutating func add(_ found: String) { add(.whole, found) }

    mutating func add(_ sheet: AuditedSheet, _ place: CellPlace, _ found: String) {
        add(.cell(sheet: sheet.name, reference: place.text), found)
    }

    mutating func add(_ sheet: AuditedSheet, _ area: CellArea, _ found: String) {
        add(.cell(sheet: sheet.name, reference: area.text), found)
    }

    private mutating func add(_ position: SourceLocation.Position, _ found: String) {
        if list.count < Self.most { list.append(Finding(position: position, found: found)) }
    }

    /// Many cells with one fault, told once: at the first of them, with their number. Nothing for none.
    mutating func add(_ sheet: AuditedSheet, _ cells: [CellPlace], found: (_ count: Int) -> String) {
        guard let first = cells.first else { return }
        add(sheet, first, found(cells.count))
    }
}

/// "1 cell", "3 cells".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
}
