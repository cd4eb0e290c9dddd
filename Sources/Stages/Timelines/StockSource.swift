import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// What a stock is counted from: rows that arrive and rows that depart, or rows that are there from a first day to a last.
struct StockSource: Sendable {
    enum Way: Sendable {
        case events(arrivals: OptionText, departures: OptionText?)
        case spells(SpellColumns)
    }

    static let arrivals = "arrivals"
    static let departures = "departures"

    let way: Way
    /// Columns that say who or what it is that arrives; none where each row is one of its own.
    let of: GroupKey
    let by: GroupKey
    /// The stage's key in the pipeline file.
    let location: SourceLocation

    init(_ options: inout StageOptions) throws {
        location = options.location
        let dates = options.take("dates")
        let ends = (try options.take("start").map(Self.column), try options.take("end").map(Self.column))
        of = try GroupKey(options.take("of"))
        by = try GroupKey(options.take("by"))
        switch (dates, ends.0, ends.1) {
        case (let node?, nil, nil):
            way = try options.nested(node, "dates") { dates in
                .events(
                    arrivals: try dates.takeText(Self.arrivals),
                    departures: try dates.take(Self.departures).map(Self.column))
            }
        case (nil, let start?, let end?): way = .spells(.ends(start: start, end: end))
        case (nil, .some, nil): throw Diagnostic.optionMissing("end", stage: options.stage, at: location)
        case (nil, nil, .some): throw Diagnostic.optionMissing("start", stage: options.stage, at: location)
        case (nil, nil, nil): throw Diagnostic.optionMissing("dates", stage: options.stage, at: location)
        case (let node?, _, _): throw Diagnostic.stockTwoWays(at: node.location)
        }
    }

    private static func column(_ node: DocumentNode) throws -> OptionText {
        try OptionText(node, expected: "the name of a date column")
    }

    /// The fields that a stock is made of.
    ///
    /// - Throws: all that does not fit the inputs.
    func fields(in inputs: StageInputs<Schema>) throws -> [Field] {
        var faults = DiagnosticFailure.Collector()
        let arrivals = try inputs.required(Self.arrivals)
        let departures = inputs[Self.departures]
        var fields = (try faults.attempt { try keyFields(in: arrivals) }) ?? []
        switch way {
        case .spells(let columns):
            fields += (try faults.attempt { try columns.fields(in: arrivals) }) ?? []
            if departures != nil { faults.add(.departuresOfSpells(at: inputs.location)) }
        case .events(let arrival, let departure):
            if let field = try faults.attempt({ try arrival.field(in: arrivals, .date) }) { fields.append(field) }
            switch (departure, departures) {
            case (nil, nil): break
            case (let column?, nil):
                faults.add(
                    .inputUnknown(Self.departures, among: inputs.entries.map(\.role), at: column.location))
            case (nil, .some): faults.add(.departureDateMissing(at: location))
            case (let column?, let schema?):
                if let field = try faults.attempt({ try column.field(in: schema, .date) }) { fields.append(field) }
                for name in by.columns + of.columns where arrivals[name.text] != nil {
                    _ = try faults.attempt { try JoinKey(left: name, right: name).check(arrivals, schema) }
                }
                fields += (by.columns + of.columns).compactMap { schema[$0.text] }
            }
        }
        try faults.throwIfAny()
        return fields
    }

    private func keyFields(in schema: Schema) throws -> [Field] {
        try DiagnosticFailure.collecting([by, of]) { try $0.fields(in: schema) }.flatMap(\.self)
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        let keys = ColumnNeed.named(by.names.union(of.names))
        switch way {
        case .spells(let columns): return keys + .named(Set(columns.names.map(\.text)))
        case .events(let arrival, let departure):
            if role == Self.arrivals { return keys + .columns(arrival) }
            return departure.map { keys + .columns($0) } ?? keys
        }
    }
}

extension Diagnostic {
    fileprivate static func stockTwoWays(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "a stock is counted in one way",
            found: "`dates` beside `start` or `end`",
            expected: "`dates: { arrivals: ..., departures: ... }`, or `start` and `end` of one input",
            mend: "take one of the two out")
    }

    fileprivate static func departuresOfSpells(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "this input is not used", found: "`departures` beside `start` and `end`",
            expected: "departures only with `dates: { arrivals: ..., departures: ... }`",
            mend: "take the input out, or name the date of both inputs in `dates`")
    }

    fileprivate static func departureDateMissing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionMissing, at: location, "stage `stock` needs the date of every input",
            found: "no date of `departures`", expected: "`departures` and a date column below `dates`",
            mend: "add `departures: ...` to `dates`, or take the input out")
    }
}
