import ImpreciseDates

extension TimeScale {
    /// The finest unit whose labels all find room, each as wide as the label of the span's last day in that unit.
    func tickUnit(labels: TextMeasure) -> TickUnit {
        let gap = 12.0
        let fitting = TickUnit.all.first { unit in
            let label: String
            switch unit {
            case .days: label = span.latest.description
            case .calendar(let unit): label = unit.label(ofIndex: unit.index(of: span.latest))
            case .years: label = CalendarUnit.year.label(ofIndex: CalendarUnit.year.index(of: span.latest))
            }
            return unit.days * dayWidth >= labels.width(of: label) + gap
        }
        // Years take part in every span that is too long for anything finer; only a chart of no width finds nothing.
        return fitting ?? TickUnit.all[TickUnit.all.count - 1]
    }

    /// Unlabelled marks between those of `unit`, where they stand at least 5 pixels apart.
    func minorTicks(of unit: TickUnit) -> [Day] {
        guard let finer = unit.finer, finer.days * dayWidth >= 5 else { return [] }
        return finer.ticks(in: span).map(\.day)
    }
}
