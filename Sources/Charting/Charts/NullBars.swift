/// How often chance gives each count, under one null model: a panel.
package struct NullBars: Hashable, Sendable {
    package let title: String
    /// Element k is how many of the shifts give k.
    package let shifts: [Double]
    package let observed: Int

    /// Counts below 0 or without a finite number are none.
    package init(title: String, shifts: [Double], observed: Int) {
        self.title = title
        self.shifts = shifts.map { $0.isFinite ? max($0, 0) : 0 }
        self.observed = max(observed, 0)
    }

    package var total: Double { shifts.reduce(0, +) }
    var asMany: Double { shifts.dropFirst(observed).reduce(0, +) }

    /// `1,814 shifts, 522 of them give 17 or more`
    var numbers: String {
        "\(DrawnText.value(total)) \(total == 1 ? "shift" : "shifts"), \(DrawnText.value(asMany)) of them "
            + "\(asMany == 1 ? "gives" : "give") \(DrawnText.grouped(observed)) or more"
    }

    /// So many counts share a bar that there are at most 60.
    var step: Int { max((max(shifts.count, observed + 1) + 59) / 60, 1) }
}
