import ImpreciseDates

/// The rows of a table as spells.
package struct SpellRows: Sendable {
    /// Row of the table that each spell stands for, ascending.
    package let rows: [Int]
    package let spells: [ImpreciseSpell]

    package var count: Int { rows.count }

    /// A row without a spell is none.
    package init(_ candidates: [Int], spell: (Int) -> ImpreciseSpell?) {
        var rows: [Int] = []
        var spells: [ImpreciseSpell] = []
        for row in candidates {
            guard let spell = spell(row) else { continue }
            rows.append(row)
            spells.append(spell)
        }
        self.rows = rows
        self.spells = spells
    }
}
