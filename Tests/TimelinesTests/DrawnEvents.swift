import ImpreciseDates
import Timelines

/// Events drawn as text, one character a day: `x` on that day, `3` three of them, `[==]` on one of these days.
/// Rows are numbered line by line, and in a line from left to right. Only `-` may stand between them.
enum DrawnEvents {
    struct Unreadable: Error {
        let line: String
        let column: Int
    }

    /// - Parameter firstDay: days from 1970-01-01 to the first character.
    static func events(_ lines: [String], from firstDay: Int64 = 0) throws -> EventDates {
        let drawn = try lines.flatMap { try bounds(of: $0, from: firstDay) }
        return EventDates(Array(drawn.indices)) { drawn[$0] }
    }

    /// The same, as the joins take them, all of one key.
    static func keyed(_ lines: [String], from firstDay: Int64 = 0) throws -> KeyedEvents {
        KeyedEvents(try lines.flatMap { try bounds(of: $0, from: firstDay) })
    }

    static func bounds(of line: String, from firstDay: Int64) throws -> [DateBounds] {
        var drawn: [DateBounds?] = []
        var opened: Day?
        for (column, character) in line.enumerated() {
            let day = Day(number: firstDay + Int64(column))
            switch (character, opened) {
            case ("-", nil), ("=", .some): break
            case ("x", nil): drawn.append(DateBounds(day))
            case ("2"..."9", nil):
                drawn += Array(repeating: DateBounds(day), count: character.wholeNumberValue ?? 0)
            case ("[", nil): opened = day
            case ("]", let start?):
                drawn.append(DateBounds(earliest: start, latest: day))
                opened = nil
            default: throw Unreadable(line: line, column: column)
            }
        }
        if opened != nil { throw Unreadable(line: line, column: line.count) }
        return drawn.compactMap(\.self)
    }
}
