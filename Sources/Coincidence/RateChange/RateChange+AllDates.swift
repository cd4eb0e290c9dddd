extension RateChange {
    /// What imprecise dates could change of a ratio.
    package struct AllDates: Hashable, Sendable {
        /// Rows that lie before, or after, whichever days their dates allow.
        package let before: Int
        package let after: Int
        /// Rows that may lie on either side, or outside the span on one.
        package let either: Int
        /// Nil where none may lie before.
        package let least: Double?
        package let most: Double?

        init(_ rows: ImpreciseSeries, at offset: Int, dayCount: Int) {
            let span = 0...dayCount - 1
            before = rows.partners.count { $0.lowerBound >= 0 && $0.upperBound < offset }
            after = rows.partners.count { $0.lowerBound >= offset && $0.upperBound <= span.upperBound }
            // A row at the span's edge lies on the one side or nowhere.
            let mayBefore = rows.partners.count { $0.lowerBound < offset && $0.upperBound >= 0 }
            let mayAfter = rows.partners.count { $0.upperBound >= offset && $0.lowerBound <= span.upperBound }
            either = rows.partners.count - before - after
            func ratio(_ after: Int, _ before: Int) -> Double? {
                RateRatio(
                    before: .init(count: before, dayCount: offset),
                    after: .init(count: after, dayCount: dayCount - offset)
                ).ratio
            }
            least = ratio(after, mayBefore)
            most = ratio(mayAfter, before)
        }
    }
}
