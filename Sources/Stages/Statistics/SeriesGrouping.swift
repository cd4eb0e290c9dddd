import Diagnostics
import Documents
import Tables

/// How the rows of both series are told apart into groups that are tested too.
enum SeriesGrouping: Sendable {
    /// A column that both tables have, such as a country: events are held against triggers of the same value alone, and every
    /// value moves by shifts of its own.
    case strata([JoinKey])
    /// A column of one table: each of its values against the whole of the other, all by the same shifts.
    case groups(role: String, OptionText)

    static let options: [OptionForm.Option] = [
        .optional(
            "by", .either([.list(.column), .named(.column)]),
            "columns that must agree, such as a country; each value moves by shifts of its own"),
        .optional(
            "groups",
            .options([
                .optional("events", .column, "a column of the events, each value tested by itself"),
                .optional("triggers", .column, "the same of the triggers"),
            ]), "a column of one series, each of whose values is tested too; none without it"),
    ]

    /// Nil where neither option is there.
    init?(options: inout StageOptions) throws {
        let strata = options.take("by")
        let groups = options.take("groups")
        if let strata {
            if let groups { throw Diagnostic.groupingTwice(at: groups.location) }
            self = .strata(try JoinKey.list(strata))
        } else if let groups {
            let (events, triggers) = try options.nested(groups, "groups") { groups in
                (groups.take("events"), groups.take("triggers"))
            }
            switch (events, triggers) {
            case (let column?, nil): self = .groups(role: "events", try OptionText(column, expected: "a column"))
            case (nil, let column?): self = .groups(role: "triggers", try OptionText(column, expected: "a column"))
            default:
                throw Diagnostic.optionValue(groups, expected: "`events: COLUMN` or `triggers: COLUMN`, one of them")
            }
        } else {
            return nil
        }
    }

    func check(_ inputs: StageInputs<Schema>) throws {
        let (events, triggers) = (try inputs.required("events"), try inputs.required("triggers"))
        switch self {
        case .strata(let keys): _ = try DiagnosticFailure.collecting(keys) { try $0.check(events, triggers) }
        case .groups(let role, let column):
            try column.field(
                in: role == "events" ? events : triggers, .text, .category, .integer, .boolean, .list)
        }
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        switch self {
        case .strata(let keys):
            .named(Set(keys.map { role == "events" ? $0.left.text : $0.right.text }))
        case .groups(let grouped, let column): role == grouped ? .columns(column) : .none
        }
    }

    /// The group column of results: as private as what it is made of.
    func field(_ inputs: StageInputs<Schema>) throws -> Field {
        let (events, triggers) = (try inputs.required("events"), try inputs.required("triggers"))
        let parts: [Field?] =
            switch self {
            case .strata(let keys): keys.flatMap { [events[$0.left.text], triggers[$0.right.text]] }
            case .groups(let role, let column): [(role == "events" ? events : triggers)[column.text]]
            }
        return Field(
            "group", .text, title: "Group", description: "The group that was asked; no value for all together.",
            privacy: parts.compactMap { $0?.privacy }.reduce(.open) { $0.joined(with: $1) })
    }

    /// The rows of each group, by its name; a row without a value is in none.
    func parts(_ rows: SeriesRows, _ inputs: StageInputs<Table>) throws -> [(name: String, rows: SeriesRows)] {
        let (events, triggers) = (try inputs.required("events"), try inputs.required("triggers"))
        switch self {
        case .strata(let keys):
            let events = try Self.names(events, keys.map(\.left), rows.events)
            let triggers = try Self.names(triggers, keys.map(\.right), rows.triggers)
            return Set(events.keys).union(triggers.keys).sorted().map { name in
                (name, SeriesRows(events: events[name] ?? [], triggers: triggers[name] ?? []))
            }
        case .groups("events", let column):
            return try Self.names(events, [column], rows.events).sorted { $0.key < $1.key }
                .map { ($0.key, SeriesRows(events: $0.value, triggers: rows.triggers)) }
        case .groups(_, let column):
            return try Self.names(triggers, [column], rows.triggers).sorted { $0.key < $1.key }
                .map { ($0.key, SeriesRows(events: rows.events, triggers: $0.value)) }
        }
    }

    private static func names(_ table: Table, _ columns: [OptionText], _ rows: [Int]) throws -> [String: [Int]] {
        let columns = try columns.map { try $0.column(in: table) }
        var groups: [String: [Int]] = [:]
        for row in rows {
            for name in GroupNames.names(of: columns.map { $0[row] }) { groups[name, default: []].append(row) }
        }
        return groups
    }
}

extension Diagnostic {
    fileprivate static func groupingTwice(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "`by` and `groups` are two ways to tell rows apart",
            found: "both", expected: "one of them", mend: "take one out, or test the other in a stage of its own")
    }
}
