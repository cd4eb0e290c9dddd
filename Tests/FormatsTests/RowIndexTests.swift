import Tables
import TestSupport
import Testing

@testable import Formats

@Suite struct RowIndexTests {
    /// Texts, some of them quoted in the file, and categories beside them.
    @Test func `the first row with the same texts is found among many`() throws {
        var numbers = SplitMix64(seed: 3)
        let keys = (0..<3_000).map { _ in
            (Int.random(in: 0..<900, using: &numbers), Int.random(in: 0..<3, using: &numbers))
        }
        let csv = keys.map { key, side in
            "\(key % 7 == 0 ? "\"key \"\"\(key)\"\"\"" : "key \(key)"),\(["x", "y", ""][side])\n"
        }.joined()
        let package = TemporaryPackage(fields: "{name: id}, {name: side, constraints: {enum: [x, y]}}")
        let table = try package.read("id,side\n" + csv).table
        var index = RowIndex(table.columns)
        var first: [String: Int] = [:]
        for (row, key) in keys.enumerated() {
            let name = "\(key)"
            #expect(index.row(like: row) == first[name])
            if first[name] == nil {
                index.insert(row)
                first[name] = row
            }
        }
        #expect(first.count > 1_500)
        #expect(index.row(with: cells(table)[17]) == first["\(keys[17])"])
        #expect(index.row(with: ["key 901", "x"]) == nil)
    }
}
