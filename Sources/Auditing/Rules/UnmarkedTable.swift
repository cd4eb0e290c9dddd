extension AuditedSheet {
    /// The largest block of cells outside marked-up tables that looks like one: two rows or more, below each other, of so
    /// many filled cells side by side. Nil where there is none.
    ///
    /// Nothing but the cells tells it, so two columns of labels and texts look like a table too.
    func unmarkedTable(minimumColumns: Int) -> CellArea? {
        var best: CellArea?
        var open: CellArea?
        func close() {
            if let open, open.rows.count > 1, open.rows.count * open.columns.count > best?.size ?? 0 { best = open }
        }
        for run in filledRuns where run.columns.count >= minimumColumns {
            if let area = open, area.rows.upperBound + 1 == run.rows.lowerBound, area.columns.overlaps(run.columns) {
                open = CellArea(
                    rows: area.rows.lowerBound...run.rows.upperBound,
                    columns: min(
                        area.columns.lowerBound, run.columns.lowerBound)...max(
                            area.columns.upperBound, run.columns.upperBound))
            } else if open?.rows.upperBound != run.rows.lowerBound {
                close()
                open = run
            }
        }
        close()
        return best
    }

    /// Filled cells side by side in one row, outside marked-up tables.
    private var filledRuns: [CellArea] {
        var runs: [CellArea] = []
        for cell in cells where !cell.isBlank && table(at: cell.place) == nil {
            let (row, column) = (Int(cell.row), Int(cell.column))
            if let last = runs.last, last.rows.lowerBound == row, last.columns.upperBound + 1 == column {
                runs[runs.count - 1] = CellArea(rows: row...row, columns: last.columns.lowerBound...column)
            } else {
                runs.append(CellArea(rows: row...row, columns: column...column))
            }
        }
        return runs
    }
}

extension CellArea {
    fileprivate var size: Int { rows.count * columns.count }
}
