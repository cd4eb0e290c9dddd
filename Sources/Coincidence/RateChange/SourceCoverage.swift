/// How far a change of rate may be one of who reported: rows by their source, before and after a date.
///
/// Rows of sources that have some on either side tell of events as the same eyes saw them; rows of sources that begin, or end, with
/// the date may be nothing but new or lost eyes.
package struct SourceCoverage: Hashable, Sendable {
    package struct Source: Hashable, Sendable {
        package let name: String
        package let before: Int
        package let after: Int
    }

    /// The most rows first; ties by name.
    package let sources: [Source]
    /// Of the sources with rows on either side alone, as if each row were independent.
    package let constant: RateRatio

    /// - Parameter days: by source, days of exact dates as offsets of the span.
    package init(_ days: [String: [Int]], at offset: Int, dayCount: Int) {
        sources = days.map { name, days in
            let before = days.count { $0 < offset }
            return Source(name: name, before: before, after: days.count - before)
        }.sorted { ($1.before + $1.after, $0.name) < ($0.before + $0.after, $1.name) }
        let constant = sources.filter { $0.before > 0 && $0.after > 0 }
        self.constant = RateRatio(
            before: .init(count: constant.reduce(0) { $0 + $1.before }, dayCount: offset),
            after: .init(count: constant.reduce(0) { $0 + $1.after }, dayCount: dayCount - offset))
    }

    package var constantCount: Int { sources.count { $0.before > 0 && $0.after > 0 } }

    /// Rows after the date of sources that have none before it.
    package var newRows: Int { sources.reduce(0) { $0 + ($1.before == 0 ? $1.after : 0) } }

    /// How many these would be on average if who reported had nothing to do with the date: as many of the same rows before, any of them.
    /// A source of m rows has none before by the hypergeometric chance, and then all m are after.
    package var expectedNewRows: Double {
        let before = sources.reduce(0) { $0 + $1.before }
        let all = before + sources.reduce(0) { $0 + $1.after }
        return sources.reduce(0.0) { sum, source in
            let rows = source.before + source.after
            guard rows <= all - before else { return sum }
            let chance = (0..<rows).reduce(1.0) { $0 * Double(all - before - $1) / Double(all - $1) }
            return sum + Double(rows) * chance
        }
    }
}
