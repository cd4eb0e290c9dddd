import Tables
import TestSupport

/// Rows of every type, with missing values and imprecise dates, from a seed.
enum RandomRows {
    static let fields = [
        Field("id", .text), Field("place", .category), Field("date", .date), Field("n", .integer), Field("x", .number),
        Field("tags", .list), Field("ok", .boolean),
    ]

    static func rows(_ seed: UInt64, count: Int = 40) -> [[String]] {
        var numbers = SplitMix64(seed: seed)
        func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &numbers)] }
        return (0..<count).map { row in
            [
                "r\(row)", pick(["", "North", "South", "Ørsted", "a"]),
                pick(["", "2020", "2020-02", "2020-02-03", "2020-02-03~", "2019-12/2020-02", "2021-05-01"]),
                pick(["", "-3", "0", "7", "12"]), pick(["", "0.5", "-2", "1e3"]), pick(["", "p", "p;q", "q;p;z"]),
                pick(["", "true", "false"]),
            ]
        }
    }

    static func table(_ rows: [[String]]) -> Table { StageBench.table(fields, rows) }

    /// The rows in another order, the same for every run.
    static func shuffled(_ table: Table, seed: UInt64) -> Table {
        var numbers = SplitMix64(seed: seed)
        return table.selecting(Array(0..<table.rowCount).shuffled(using: &numbers))
    }
}
