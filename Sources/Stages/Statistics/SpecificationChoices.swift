import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// The definitions that could be chosen, of each kind the declared one first.
struct SpecificationChoices: Sendable {
    static let options: [OptionForm.Option] = [
        .required("events", .list(.input), "inputs whose rows are events, the declared one first"),
        .required("triggers", .list(.input), "inputs whose rows are triggers, the declared one first"),
        .optional("windows", .list(.count(least: 0)), "other lengths of the window in days; none without it"),
        .optional(
            "dates", .list(.words(of: Specification.Dates.self)),
            "`exact` dates, or all of them `drawn`; exact without it"),
        .optional("counted", .list(.words(of: Unit.self)), "what counts once, the declared one first; rows without it"),
        .optional("case", .column, "the column of events that tells cases; needed where cases are counted"),
        .optional("spans", .list(.period), "other spans, within the pipeline's; none without it"),
    ]

    /// What counts once.
    enum Unit: String, CaseIterable, Sendable {
        case rows
        case distinctDays = "distinct-days"
        /// Events of one case, on the first day of any; a row without a case stands alone.
        case cases
    }

    static let fields = [
        Field("events", .category, title: "Events", description: "The input whose rows are events."),
        Field("triggers", .category, title: "Triggers", description: "The input whose rows are triggers."),
        Field("window", .category, title: "Window", description: "Length of the window in days, both ends included."),
        Field(
            "dates", .category, title: "Dates",
            description:
                "exact: dates known to the day alone; drawn: all of them, imprecise ones drawn from their days.",
            allowed: Specification.Dates.allCases.map(\.rawValue)),
        Field(
            "counted", .category, title: "Counted",
            description:
                "What counts once: rows, distinct days of either series, or cases of events on their first day.",
            allowed: Unit.allCases.map(\.rawValue)),
        Field("span", .category, title: "Span", description: "The days watched, both ends included."),
    ]

    let events: [OptionText]
    let triggers: [OptionText]
    let windows: [Int]
    let dates: [Specification.Dates]
    let units: [Unit]
    let caseColumn: OptionText?
    let spans: [WatchedSpan]

    init(options: inout StageOptions, watched: WatchedSpan, primary: CoincidenceQuestion) throws {
        events = try OptionText.list(try options.takeRequired("events"), expected: "the name of an input")
        triggers = try OptionText.list(try options.takeRequired("triggers"), expected: "the name of an input")
        let others =
            try options.take("windows").map { node in try (node.elements ?? [node]).map { try StageOptions.count($0) } }
            ?? []
        windows = Self.distinct([primary.window.length] + others)
        dates = Self.distinct([.exact] + (try Self.words(options.take("dates"))))
        let counted: [Unit] = try Self.words(options.take("counted"))
        units = counted.isEmpty ? [.rows] : Self.distinct(counted)
        caseColumn = try options.take("case").map { try OptionText($0, expected: "a column") }
        if units.contains(.cases), caseColumn == nil {
            throw Diagnostic.optionMissing("case", stage: options.stage, among: [], at: options.location)
        }
        spans =
            [watched]
            + (try options.take("spans").map { node in
                try (node.elements ?? [node]).map { node in
                    let bounds = try StageOptions.period(node)
                    guard watched.span.bounds.contains(bounds), let part = watched.clamped(to: bounds) else {
                        throw Diagnostic.optionValue(
                            node,
                            expected: "days of the span \(watched.span.bounds.earliest)/\(watched.span.bounds.latest)")
                    }
                    return part
                }
            } ?? [])
        let count = [events.count, triggers.count, windows.count, dates.count, units.count, spans.count].reduce(1, *)
        guard count <= Self.most else {
            throw Diagnostic.specificationsTooMany(count, most: Self.most, at: options.location)
        }
    }

    /// More combinations than this nobody reads.
    private static let most = 5_000

    private static func words<Word: RawRepresentable & CaseIterable>(
        _ node: DocumentNode?
    ) throws -> [Word] where Word.RawValue == String {
        try node.map { node in try (node.elements ?? [node]).map { try StageOptions.word($0) } } ?? []
    }

    private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    func check(_ inputs: StageInputs<Schema>, series: SeriesOptions) throws {
        var faults = DiagnosticFailure.Collector()
        for name in events + triggers where inputs[name.text] == nil {
            faults.add(.inputUnknown(name.text, among: inputs.entries.map(\.role), at: name.location))
        }
        try faults.throwIfAny()
        for (event, trigger) in events.flatMap({ event in triggers.map { (event, $0) } }) {
            try series.check(Self.pair(event, trigger, inputs))
        }
        for name in events { try caseColumn?.field(in: try inputs.required(name.text), .text, .category, .integer) }
    }

    func columnsNeeded(of role: String, series: SeriesOptions) -> ColumnNeed {
        var need = ColumnNeed.none
        if events.contains(where: { $0.text == role }) {
            need = need + series.columnsNeeded(of: "events") + (caseColumn.map { .columns($0) } ?? .none)
        }
        if triggers.contains(where: { $0.text == role }) { need = need + series.columnsNeeded(of: "triggers") }
        return need + (role == TriggerCondition.role ? series.columnsNeeded(of: role) : .none)
    }
}

extension Diagnostic {
    fileprivate static func specificationsTooMany(_ count: Int, most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "so many combinations cannot be read",
            found: "\(count) combinations of all lists", expected: "at most \(most)",
            mend: "leave out what matters least")
    }
}
