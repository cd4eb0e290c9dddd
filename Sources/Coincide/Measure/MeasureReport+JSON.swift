import Coincidence
import JSON

extension MeasureReport {
    /// The same for programs.
    var json: JSONValue {
        [
            "span": .string(span.text), "days": .integer(span.span.dayCount), "events": json(of: events),
            "triggers": json(of: triggers), "seed": .integer(Int(clamping: seed)),
            "results": .array(results.map(json)), "checks": .array(checks.map(json)),
        ]
    }

    private func json(of column: MeasureColumn) -> JSONValue {
        let series = column.series(within: span.span)
        return [
            "file": .string(column.file), "column": .string(column.column), "dates": .integer(column.dates.count),
            "exact_in_span": .integer(series.exact.count), "without_date": .integer(column.emptyCount),
            "set_aside": .integer(column.rejectCount),
        ]
    }

    private func json(_ result: CoincidenceResult) -> JSONValue {
        let window = result.question.window
        return [
            "finding": .string(finding(result)), "standing": .string(result.isPrimary ? "primary" : "exploratory"),
            "group": .optional(result.group), "rate": .string(result.question.rate.rawValue),
            "direction": .string(window.direction.rawValue), "window": .integer(window.length),
            "lag": .integer(window.lag), "k": .integer(result.k), "n": .integer(result.n),
            "circular": json(result.circular), "local": json(result.local), "p": .number(result.p),
            "p_adjusted": .number(result.adjustedP), "p_fewer": .number(result.pFewer),
            "p_two_sided": .number(result.pTwoSided), "p_least": .number(result.leastP),
            "effect": number(result.effect), "k_detectable": result.detectableK.map { .integer($0) } ?? .null,
            "effect_detectable": number(result.detectableEffect), "n_all": .integer(result.allDates.count),
            "k_certain": .integer(result.allDates.certain), "k_possible": .integer(result.allDates.possible),
        ]
    }

    private func json(_ null: NullDistribution) -> JSONValue {
        [
            "expected": .number(null.expected), "low": .integer(null.envelope.lowerBound),
            "high": .integer(null.envelope.upperBound), "p": .number(null.p),
        ]
    }

    private func json(_ check: RobustnessCheck) -> JSONValue {
        [
            "check": .string(check.kind.rawValue), "detail": .string(check.detail),
            "k": check.k.map { .integer($0) } ?? .null, "n": check.n.map { .integer($0) } ?? .null,
            "expected": number(check.expected), "p": number(check.p), "warning": .boolean(check.isWarning),
            "reading": .string(check.reading),
        ]
    }

    private func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }
}
