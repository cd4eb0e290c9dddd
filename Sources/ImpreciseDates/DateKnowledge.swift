/// How much a date says, in the words of an account: "96 dates: 71 exact, 20 known to the month, 5 between two dates".
package enum DateKnowledge: String, CaseIterable, Hashable, Sendable {
    case exact
    /// A day that its source calls uncertain or approximate, or some digits of which are missing.
    case doubtfulDay = "days in doubt"
    case month = "known to the month"
    case partOfYear = "known to a part of the year"
    case year = "known to the year"
    case interval = "between two dates"
    case choice = "one of several dates"
    case endless = "without a first or last day"

    package init(_ edtf: EDTF) {
        self =
            switch edtf {
            case _ where edtf.isExact: .exact
            case _ where edtf.bounds.earliest == .distantPast || edtf.bounds.latest == .distantFuture: .endless
            case .date(let date):
                switch date.precision {
                case .day: .doubtfulDay
                case .month: .month
                case .subYear: .partOfYear
                case .year: .year
                }
            case .dateTime: .exact
            case .interval: .interval
            case .set: .choice
            }
    }
}
