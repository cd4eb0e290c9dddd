/// What the series themselves tell of which tests are to be trusted.
extension Robustness {
    func clustering(_ bursts: Clustering, _ name: String) -> RobustnessCheck {
        let dispersion = bursts.dispersion.map { Wording.decimal($0, 1) } ?? "unknown"
        var reading =
            "Variance over mean of their counts in bins of \(bursts.binLength) days: \(dispersion); about 1 would be independent days."
        if let short = bursts.shortGaps, let expected = bursts.expectedShortGaps {
            reading +=
                " Of the gaps between them \(Wording.decimal(short, 2)) are short, \(Wording.decimal(expected, 2)) of "
                + "independent days' would be."
        }
        reading += " They say as much as \(Wording.decimal(bursts.effectiveWaves, 1)) bursts of equal size."
        return RobustnessCheck(
            .clustering, "how \(name) bunch", n: bursts.count, isWarning: bursts.isBursty,
            reading: reading + (bursts.isBursty ? " Tests that take them for independent raise false alarms." : ""))
    }

    func sharedTrend(_ trend: SharedTrend, _ declared: Answer, _ names: SeriesNames) -> RobustnessCheck {
        func side(_ drift: Double) -> String {
            "\(Wording.decimal(abs(drift), 1)) standard deviations \(drift < 0 ? "early" : "late")"
        }
        let drift =
            "\(names.events) lie \(side(trend.events)) in the span, \(names.triggers) \(side(trend.triggers)). Near "
            + "shifts expect \(Wording.decimal(declared.local.expected, 1)), all shifts "
            + "\(Wording.decimal(declared.circular.expected, 1))."
        return RobustnessCheck(
            .sharedTrend, "whether both series are denser at one end of the span", isWarning: trend.isShared,
            reading: Wording.capitalised(drift)
                + (trend.isShared
                    ? " They share a trend, which a plain comparison takes for a tie; near shifts keep it." : ""))
    }
}
