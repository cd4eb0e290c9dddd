import Diagnostics
import Letters
import Tables

/// Names by a table of spellings; case, marks and the spaces between words do not count.
struct TableSpelling: Spelling {
    private let names: [String: String]
    private let all: [String]

    /// - Throws: `lookup-invalid`, for a row without a name, and for one spelling of two names.
    init(_ lookup: SpelledColumn.Lookup, in table: Table) throws {
        let written = try lookup.written.column(in: table)
        let spelled = try lookup.name.column(in: table)
        var names: [String: String] = [:]
        var all: [String] = []
        var faults = DiagnosticFailure.Collector()
        for row in 0..<table.rowCount {
            guard case .text(let text) = written[row], case .text(let name) = spelled[row] else {
                faults.add(
                    .lookupInvalid(row, of: table, found: "a row without both", expected: "a spelling and a name"))
                continue
            }
            let key = Self.key(text)
            if let other = names[key], other != name {
                faults.add(
                    .lookupInvalid(
                        row, of: table,
                        found: "\"\(text.prefix(60))\" for \"\(name.prefix(60))\", and for \"\(other.prefix(60))\"",
                        expected: "one name for a spelling"))
            }
            names[key] = name
            all.append(name)
        }
        // A name spells itself, unless it is a spelling of another.
        for name in all where names[Self.key(name)] == nil { names[Self.key(name)] = name }
        try faults.throwIfAny()
        self.names = names
        self.all = all
    }

    func spelling(of written: String) -> String? { names[Self.key(written)] }

    var expected: String { "a spelling that the lookup has" }

    func mend(for written: String) -> String {
        NearestName.of(written, among: all).map { "did you mean `\($0)`? Then add this spelling to the lookup" }
            ?? "add it to the lookup"
    }

    private static func key(_ text: String) -> String {
        FoldedText.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
