/// One table's counts in a calendar: a panel.
package struct CalendarLane: Hashable, Sendable {
    package let title: String
    /// In any order; of one part of a year the last counts.
    package let cells: [CalendarCell]

    package init(title: String, cells: [CalendarCell]) {
        self.title = title
        self.cells = cells
    }

    var peak: Int { cells.map(\.certain).max() ?? 0 }
}
