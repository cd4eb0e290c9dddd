extension Column {
    /// The given rows in the given order; no value where no row is given, as where a join finds no partner.
    package func selecting(_ rows: [Int?]) -> Column {
        // A row that stands in for none, and is emptied again.
        guard rows.contains(nil) else { return selecting(rows.compactMap(\.self)) }
        guard count > 0 else { return .missing(type, count: rows.count) }
        let selected = selecting(rows.map { $0 ?? 0 })
        return selected.clearing { rows[$0] == nil }
    }

    private func clearing(_ isGone: (Int) -> Bool) -> Column {
        func kept(_ present: Bitmap) -> Bitmap { Bitmap((0..<present.count).map { present[$0] && !isGone($0) }) }
        switch self {
        case .date(let column):
            var builder = DateBuilder()
            for row in 0..<column.count { builder.append(isGone(row) ? nil : column[row]) }
            return .date(builder.finish())
        case .integer(let column): return .integer(column.keeping(kept(column.present), zero: 0))
        case .number(let column): return .number(column.keeping(kept(column.present), zero: 0))
        case .boolean(let column): return .boolean(column.keeping(kept(column.present), zero: false))
        case .category(let column):
            let codes = column.codes.indices.map { isGone($0) ? CategoryColumn.missing : column.codes[$0] }
            return .category(CategoryColumn(codes: codes, dictionary: column.dictionary))
        case .text(let column): return .text(column.clearing(isGone))
        case .list(let column): return .list(ListColumn((0..<column.count).map { isGone($0) ? nil : column[$0] }))
        }
    }
}
