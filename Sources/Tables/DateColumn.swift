import ImpreciseDates

/// A column of EDTF dates: the earliest and latest day of each row, and the EDTF where that says more than the day.
package struct DateColumn: Sendable {
    /// Days since 1970-01-01; zero where the row has no date, the ends of Int32 where the date has no end.
    package let earliest: [Int32]
    /// The same buffer as `earliest` while every date is a single day.
    package let latest: [Int32]
    package let present: Bitmap
    /// What the source wrote, for the rows that are not exact.
    package let imprecise: ImpreciseDateRows

    package init(earliest: [Int32], latest: [Int32], present: Bitmap, imprecise: ImpreciseDateRows) {
        precondition(earliest.count == latest.count && earliest.count == present.count)
        self.earliest = earliest
        self.latest = latest
        self.present = present
        self.imprecise = imprecise
    }

    package var count: Int { earliest.count }

    package var isAllExact: Bool { imprecise.isEmpty }

    /// A single day, nothing in doubt about it.
    package func isExact(_ row: Int) -> Bool { present[row] && imprecise[row] == nil }

    package subscript(row: Int) -> EDTF? {
        guard present[row] else { return nil }
        return imprecise[row] ?? .date(EDTFDate(Day(number: Int64(earliest[row]))))
    }

    /// The plain bounds; qualifiers do not widen them.
    package func bounds(_ row: Int) -> DateBounds? {
        guard present[row] else { return nil }
        return DateBounds(earliest: earliest[row].day, latest: latest[row].day)
    }

    /// The bounds that joins and statistics use: `~` and `%` reach further, by the stated amounts.
    package func widenedBounds(_ row: Int, by approximation: Approximation) -> DateBounds? {
        guard present[row] else { return nil }
        return imprecise[row].map { approximation.widenedBounds(of: $0) } ?? bounds(row)
    }

    package func selecting(_ rows: [Int]) -> DateColumn {
        var kept = ImpreciseDateRows()
        if !imprecise.isEmpty {
            for (position, row) in rows.enumerated() {
                if let date = imprecise[row] { kept.append(date, row: position) }
            }
        }
        let selected = rows.map { earliest[$0] }
        return DateColumn(
            earliest: selected, latest: isAllExact ? selected : rows.map { latest[$0] },
            present: present.selecting(rows), imprecise: kept)
    }
}
