import Diagnostics
import Documents
import ImpreciseDates
import Stages

/// Reads the values that stand at the top of a pipeline file.
enum PipelineValues {
    /// `2021-03-02/2026-02-17`: two exact days.
    static func span(_ node: DocumentNode?) throws -> DateBounds? {
        guard let node, !node.isNull else { return nil }
        guard let text = node.text, case .interval(let interval)? = try? EDTFParser.parse(text),
            case .date(let first) = interval.start, first.isExact, case .date(let last) = interval.end, last.isExact
        else {
            throw Diagnostic.optionValue(
                node, expected: "two days, the earlier first, with `/` between: 2021-03-02/2026-02-17")
        }
        return DateBounds(earliest: first.bounds.earliest, latest: last.bounds.latest)
    }

    /// `{ approximate: { days: 7, months: 1, years: 1 } }`
    static func approximation(_ node: DocumentNode?) throws -> Approximation {
        guard let node, !node.isNull else { return .standard }
        let form = "`{ approximate: { days: 7, months: 1, years: 1 } }`"
        guard let entries = node.entries else { throw Diagnostic.optionValue(node, expected: form) }
        var faults = DiagnosticFailure.Collector()
        for entry in entries where entry.key != "approximate" {
            faults.add(.optionUnknown(entry, stage: "dates", known: ["approximate"]))
        }
        guard let amounts = node["approximate"]?.entries else {
            try faults.throwIfAny()
            throw Diagnostic.optionValue(node, expected: form)
        }
        var options = [String: Int]()
        for amount in amounts {
            options[amount.key] = try faults.attempt {
                guard ["days", "months", "years"].contains(amount.key) else {
                    throw Diagnostic.optionUnknown(amount, stage: "approximate", known: ["days", "months", "years"])
                }
                return try StageOptions.count(amount.value)
            }
        }
        try faults.throwIfAny()
        let standard = Approximation.standard
        return Approximation(
            days: options["days"] ?? standard.days, months: options["months"] ?? standard.months,
            years: options["years"] ?? standard.years)
    }

    /// Those of several files, whose names differ.
    static func lists(_ nodes: [DocumentNode]) throws -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for node in nodes {
            guard let entries = node.entries else {
                throw Diagnostic.optionValue(node, expected: "names, each with a list of values")
            }
            _ = try DiagnosticFailure.collecting(entries) { entry in
                guard lists[entry.key] == nil else { throw Diagnostic.listTwice(entry) }
                lists[entry.key] = try texts(entry.value)
            }
        }
        return lists
    }

    static func texts(_ node: DocumentNode?) throws -> [String] {
        guard let node, !node.isNull else { return [] }
        return try OptionText.list(node, expected: "a text").map(\.text)
    }
}
