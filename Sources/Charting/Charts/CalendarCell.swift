/// How many lie in one stretch of a year.
package struct CalendarCell: Hashable, Sendable {
    package let year: Int64
    /// Which part of the year, from 0 on.
    package let part: Int
    /// Those that lie in it whichever days their dates allow.
    package let certain: Int
    /// Those that may, the certain ones included.
    package let possible: Int

    package init(year: Int64, part: Int, certain: Int, possible: Int) {
        self.year = year
        self.part = part
        self.certain = certain
        self.possible = max(possible, certain)
    }

    /// `4`, or `4–6` where dates make a difference.
    var text: String {
        let least = DrawnText.grouped(certain)
        return certain == possible ? least : "\(least)\u{2013}\(DrawnText.grouped(possible))"
    }
}
