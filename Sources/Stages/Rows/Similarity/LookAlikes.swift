import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Rows that may be one: their names are alike, their dates may be equal, and some columns are the same.
///
///     similar: { name: person, dates: date, same: [country], at-least: 0.9 }
struct LookAlikes: Sendable {
    struct Pair: Hashable {
        let first: Int
        let second: Int
        let score: Double
    }

    static let form = OptionForm.options([
        .required("name", .column, "names that are alike"),
        .optional("dates", .column, "dates that may be equal; any without it"),
        .optional("same", .list(.column), "columns that are the same; none without it"),
        .optional("at-least", .share, "the least score; 0.9 without it"),
    ])

    private static let standard = 0.9

    let name: OptionText
    let dates: OptionText?
    let same: [OptionText]
    private let atLeast: Double

    init(_ options: inout StageOptions) throws {
        name = try options.takeText("name")
        dates = try options.take("dates").map { try OptionText($0, expected: "the name of a column of dates") }
        same = try options.take("same").map { try OptionText.list($0, expected: "the name of a column") } ?? []
        atLeast =
            try options.take("at-least").map { node in
                guard let text = node.text, let share = Double(text), share > 0, share <= 1 else {
                    throw Diagnostic.optionValue(node, expected: "a number up to 1, such as 0.9")
                }
                return share
            } ?? Self.standard
    }

    func check(in schema: Schema) throws {
        try name.field(in: schema, .text, .category)
        try dates?.field(in: schema, .date)
        for column in same { try column.field(in: schema) }
    }

    /// Every pair that reaches the score, in the order of their rows. A row without a name is like no other; one without a
    /// date may have any.
    func pairs(in table: Table, approximation: Approximation) throws -> [Pair] {
        let names = try name.column(in: table)
        let columns = try same.map { try $0.column(in: table) }
        let dates = try dates?.dates(in: table)
        var blocks: [[Value]: [Int]] = [:]
        var similar: [Int: SimilarName] = [:]
        for row in 0..<table.rowCount {
            guard case .text(let text) = names[row] else { continue }
            similar[row] = SimilarName(text)
            blocks[columns.map { $0[row] }, default: []].append(row)
        }
        func bounds(_ row: Int) -> DateBounds {
            dates?.widenedBounds(row, by: approximation) ?? .anyDay
        }
        var pairs: [Pair] = []
        for rows in blocks.values {
            let spans = rows.map { (row: $0, bounds: bounds($0)) }.sorted {
                ($0.bounds.earliest, $0.row) < ($1.bounds.earliest, $1.row)
            }
            for (index, one) in spans.enumerated() {
                for other in spans[(index + 1)...] {
                    // Those behind begin later still.
                    if other.bounds.earliest > one.bounds.latest { break }
                    guard let score = similar[one.row].flatMap({ first in similar[other.row].map(first.similarity) }),
                        score >= atLeast
                    else { continue }
                    pairs.append(
                        Pair(first: min(one.row, other.row), second: max(one.row, other.row), score: score))
                }
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}
