import ImpreciseDates

extension SQLFunction {
    /// Functions of EDTF dates. All take the plain bounds: `~` widens nothing here.
    package static let ofDates: [SQLFunction] = [
        SQLFunction("earliest", 1) { try day(of: $0[0], \.earliest) },
        SQLFunction("latest", 1) { try day(of: $0[0], \.latest) },
        SQLFunction("is_exact", 1) { values in .integer(try date(values[0]).isExact ? 1 : 0) },
        SQLFunction("year", 1) { try part(of: $0[0], .year) { .integer($0.components.year) } },
        SQLFunction("quarter", 1) { try part(of: $0[0], .quarter) { .integer(Int64(($0.components.month + 2) / 3)) } },
        SQLFunction("month", 1) { try part(of: $0[0], .month) { .integer(Int64($0.components.month)) } },
        SQLFunction("days_between", 2) { values in
            let (from, to) = (try date(values[0]), try date(values[1]))
            guard from.isExact, to.isExact else { return .null }
            return .integer(to.bounds.earliest.number - from.bounds.earliest.number)
        },
        SQLFunction("certainty", 4) { values in
            guard case (.integer(let before), .integer(let after)) = (values[2], values[3]),
                let before = Int(exactly: before), let after = Int(exactly: after),
                (-1_000_000...1_000_000).contains(before), (-1_000_000...1_000_000).contains(after), before + after >= 0
            else { throw Trouble(message: "two whole numbers of days are needed, together at least 0") }
            let (left, right) = (try date(values[0]).bounds, try date(values[1]).bounds)
            return .text(DateWindow(before: before, after: after).relation(of: right, to: left).rawValue)
        },
    ]

    private static func date(_ value: SQLValue) throws -> EDTF {
        guard case .text(let text) = value, let date = try? EDTFParser.parse(text) else {
            throw Trouble(message: "a date is needed, such as 2023-11-20 or 2023-11")
        }
        return date
    }

    /// An end of a date as `yyyy-mm-dd`; NULL where it is open or unknown.
    private static func day(of value: SQLValue, _ end: KeyPath<DateBounds, Day>) throws -> SQLValue {
        let day = try date(value).bounds[keyPath: end]
        return day == .distantPast || day == .distantFuture ? .null : .text(day.description)
    }

    /// What the first and the last possible day agree on; NULL where they do not.
    private static func part(
        of value: SQLValue, _ unit: CalendarUnit, _ part: (Day) -> SQLValue
    ) throws -> SQLValue {
        let bounds = try date(value).bounds
        guard bounds.earliest != .distantPast, bounds.latest != .distantFuture,
            unit.index(of: bounds.earliest) == unit.index(of: bounds.latest)
        else { return .null }
        return part(bounds.earliest)
    }
}
