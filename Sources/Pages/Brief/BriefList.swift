/// The rows of a table that the second sheet of a brief has room for. What a row shares with the one before it, from the first
/// column on, stands once for both: a deal before all that lies near it.
struct BriefList {
    let table: PageTable
    /// How high all else on the sheet is, in millimetres.
    let others: Double

    /// Rows that share their first columns.
    private struct Group {
        var rows: Range<Int>
        let shared: Int
    }

    private var groups: [Group] {
        let texts = table.rows.map { $0.map(\.words) }
        let shared = sharedColumns(texts)
        var groups: [Group] = []
        for row in texts.indices {
            if let last = groups.last, shared > 0, texts[row].prefix(shared) == texts[row - 1].prefix(shared) {
                groups[groups.count - 1].rows = last.rows.lowerBound..<row + 1
            } else {
                groups.append(Group(rows: row..<row + 1, shared: shared))
            }
        }
        return groups
    }

    /// How many of the first columns stay the same in at least every other row. Not all of them.
    private func sharedColumns(_ texts: [[String]]) -> Int {
        guard texts.count > 1 else { return 0 }
        return (0..<table.columns.count - 1).prefix { column in
            let same = (1..<texts.count).count { texts[$0].prefix(column + 1) == texts[$0 - 1].prefix(column + 1) }
            return 2 * same >= texts.count - 1
        }.count
    }

    /// How many rows fit.
    var count: Int { fitting.last?.rows.upperBound ?? 0 }

    /// Whole groups only, but for the last, which may be cut.
    private var fitting: [Group] {
        var room = BriefRoom.sheet - others - BriefRoom.aroundList
        let signs = columnSigns
        var fitting: [Group] = []
        for group in groups {
            var taken = group
            let height = height(of: group, signs)
            if height > room {
                guard let cut = cut(group, room, signs) else { break }
                taken.rows = cut
            }
            fitting.append(taken)
            room -= height
            if room <= 0 { break }
        }
        return fitting
    }

    /// As many of its first rows as fit; nil where its shared cells alone are too high.
    private func cut(_ group: Group, _ room: Double, _ signs: [Int]) -> Range<Int>? {
        (1..<max(group.rows.count, 1)).reversed().lazy.map { group.rows.lowerBound..<group.rows.lowerBound + $0 }.first
        { rows in
            height(of: Group(rows: rows, shared: group.shared), signs) <= room
        }
    }

    private func height(of group: Group, _ signs: [Int]) -> Double {
        func lines(_ cells: some Sequence<(PageCell, Int)>) -> Double {
            cells.map { Double(($0.0.words.count + $0.1 - 1) / max($0.1, 1)) }.max() ?? 1
        }
        let first = Array(zip(table.rows[group.rows.lowerBound], signs))
        let shared = max(1, lines(first.prefix(group.shared))) * BriefRoom.line + BriefRoom.row
        let rows = group.rows.reduce(0.0) { height, row in
            height + max(1, lines(zip(table.rows[row], signs).dropFirst(group.shared))) * BriefRoom.line + BriefRoom.row
        }
        return max(shared, rows)
    }

    /// How many signs a line of each column holds: short columns as many as they need, the others share what is left.
    private var columnSigns: [Int] {
        let natural = table.columns.indices.map { column in
            let longestWord = table.columns[column].title.split(separator: " ").map(\.count).max() ?? 0
            return max(longestWord, min(60, table.rows.map { $0[column].words.count }.max() ?? 0))
        }
        let short = natural.reduce(0) { $0 + ($1 <= 14 ? $1 : 0) }
        let room = max(10, BriefRoom.signsInRow - BriefRoom.padding * natural.count - short)
        let long = natural.reduce(0) { $0 + ($1 > 14 ? $1 : 0) }
        return natural.map { $0 <= 14 || long <= room ? $0 : max(6, $0 * room / long * 95 / 100) }
    }

    func node(caption: String, wholeIn: String) -> HTMLNode {
        let fitting = fitting
        let count = count
        let all = table.rows.count + table.left
        let note =
            count < all
            ? "\(count) of \(all) are listed here; the other \(all - count) stand in \(wholeIn)."
            : "All \(all) are listed."
        let rows = fitting.flatMap { group in
            group.rows.map { row -> HTMLNode in
                let cells = table.rows[row].enumerated().compactMap { column, cell -> HTMLNode? in
                    guard column < group.shared else { return cell.node }
                    return row == group.rows.lowerBound ? cell.node(over: group.rows.count) : nil
                }
                return .make(.tr, [], cells)
            }
        }
        return .make(
            .div, [],
            [.of(class: "note", .p, [.text(note)]), .scroller(of: caption, table.bare(caption: caption, rows))])
    }
}
