import Diagnostics
import ImpreciseDates

/// Which days tables cover together.
enum UnionCoverage {
    /// Those that all cover: a day on which one of them looked away is not known to be empty. Tables that cover one period
    /// after the other, without a gap, are parts of one. Nil where somebody did not say.
    static func of(_ periods: [DateBounds?], at location: SourceLocation) throws -> DateBounds? {
        let known = periods.compactMap(\.self)
        guard known.count == periods.count, let first = known.first else { return nil }
        var common: DateBounds? = first
        for period in known.dropFirst() { common = common?.intersection(period) }
        if let common { return common }
        let sorted = known.sorted { $0.earliest < $1.earliest }
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.latest.advanced(by: 1) == $1.earliest }),
            let whole = DateBounds(earliest: sorted[0].earliest, latest: sorted[sorted.count - 1].latest)
        else { throw Diagnostic.coverageApart(sorted, at: location) }
        return whole
    }
}

extension Diagnostic {
    fileprivate static func coverageApart(_ periods: [DateBounds], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .spanOutsideCoverage, at: location, "these tables do not cover one period together",
            found: periods.map(\.description).joined(separator: ", "),
            expected: "a period that all cover, or periods that follow each other without a gap",
            mend: "state the days on which all was watched: `coverage: FIRST/LAST`")
    }
}
