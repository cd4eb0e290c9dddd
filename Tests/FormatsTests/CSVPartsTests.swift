import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Formats

/// However a file is cut into parts, what is read is what a plain reading of the rules gives.
@Suite struct CSVPartsTests {
    /// What came of a text: the table's cells and lines, the rejects' places and reasons, or the fault of the whole.
    private struct Outcome: Equatable {
        var rows: [[String]] = []
        var lines: [Int] = []
        var rejects: [String] = []
        var failure: String?
    }

    private static let package = TemporaryPackage(
        fields: """
            {name: a, multiline: true, constraints: {unique: true}},
            {name: b, multiline: true, constraints: {enum: [x, é, 'x,', '"', x;x]}}
            """)

    private static func read(_ csv: String, partSize: Int) -> Outcome {
        do {
            let reading = try package.read(csv, partSize: partSize)
            let rows = 0..<reading.table.rowCount
            return Outcome(
                rows: rows.map { row in reading.table.columns.map { CellText.plain($0[row]) } },
                lines: rows.map { reading.table.origins.of($0)[0].line },
                rejects: reading.rejects.map { reject in
                    DiagnosticTextRenderer().text(of: reject.diagnostics) + reject.raw
                })
        } catch {
            return Outcome(failure: "\(error)")
        }
    }

    /// RFC 4180 character by character, without any thought of speed: records of cells with their lines, or nil where a
    /// quote is broken.
    private static func plainRecords(_ text: String) -> [(line: Int, cells: [String])]? {
        var records: [(Int, [String])] = []
        let scalars = Array(text.unicodeScalars)
        var (index, line) = (0, 1)
        func isBreak(_ at: Int) -> Bool { scalars[at] == "\n" || scalars[at] == "\r" }
        func takeBreak() {
            index += scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n" ? 2 : 1
            line += 1
        }
        while index < scalars.count {
            if isBreak(index) {
                takeBreak()
                continue
            }
            var cells: [String] = []
            let start = line
            while true {
                var cell = String.UnicodeScalarView()
                if index < scalars.count, scalars[index] == "\"" {
                    index += 1
                    while true {
                        guard index < scalars.count else { return nil }
                        if scalars[index] == "\"" {
                            guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                            index += 1
                        }
                        let (before, first) = (index, scalars[index])
                        if first == "\n" || first == "\r" { takeBreak() } else { index += 1 }
                        cell.append(contentsOf: scalars[before..<index])
                    }
                    index += 1
                    guard index == scalars.count || scalars[index] == "," || isBreak(index) else { return nil }
                } else {
                    while index < scalars.count, scalars[index] != ",", !isBreak(index) {
                        cell.append(scalars[index])
                        index += 1
                    }
                }
                cells.append(String(cell))
                guard index < scalars.count, scalars[index] == "," else { break }
                index += 1
            }
            records.append((start, cells))
            if index < scalars.count { takeBreak() }
        }
        return records
    }

    @Test func `every cut of 400 random files reads the same, and as the rules say`() {
        var numbers = SplitMix64(seed: 41)
        let pieces = [
            "x", "x", "x", "é", ",", ",", "\"", "\"", "\r", "\n", "\n", ";", "\r\n", "\"x,\"", "long enough for words",
        ]
        var (broken, whole) = (0, 0)
        for _ in 0..<400 {
            let body = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
            }.joined()
            let csv = "a,b\n" + body
            let expected = Self.read(csv, partSize: 1 << 20)
            for partSize in [1, 2, 3, 5, 7, 16] {
                let found = Self.read(csv, partSize: partSize)
                if found != expected {
                    Issue.record("\(csv.debugDescription), parts of \(partSize): \(found), \(expected)")
                }
            }
            guard let records = Self.plainRecords(csv), records.count > 1 else {
                broken += 1
                #expect(expected.failure != nil, "\(csv.debugDescription)")
                continue
            }
            whole += 1
            var seen = Set<String>()
            let kept = records.dropFirst().filter { record in
                guard record.cells.count == 2, ["", "x", "é", "x,", "\"", "x;x"].contains(record.cells[1]) else {
                    return false
                }
                return record.cells[0].isEmpty || seen.insert(record.cells[0]).inserted
            }
            #expect(expected.rows == kept.map(\.cells), "\(csv.debugDescription)")
            #expect(expected.lines == kept.map(\.line), "\(csv.debugDescription)")
            #expect(expected.rejects.count == records.count - 1 - kept.count, "\(csv.debugDescription)")
        }
        #expect(broken > 60 && whole > 60)
    }

    @Test func `a category's values stand in the order in which kept rows first have them, in any parts`() throws {
        let package = TemporaryPackage(fields: "{name: n, type: integer}, {name: c, constraints: {enum: [p, q, r]}}")
        let csv = "n,c\nx,r\n1,q\n2,p\nx,q\n3,r\n4,p\n"
        for partSize in [1, 4, 9, 1_000] {
            guard case .category(let column)? = try package.read(csv, partSize: partSize).table["c"] else {
                Issue.record("no category")
                return
            }
            #expect(column.dictionary == ["q", "p", "r"])
            #expect(column.codes == [0, 1, 2, 1])
        }
    }

    @Test func `blocks of rows with and without faults leave what is kept in order`() throws {
        let package = TemporaryPackage(
            fields: """
                {name: day, type: date}, {name: n, type: integer}, {name: text}, {name: tags, type: list, delimiter: ";"}
                """)
        // Longer than a block, every seventh row with a fault, every fifth date imprecise.
        let rows = (0..<3_000).map { n in
            "\(n % 5 == 0 ? "2023-11" : "2023-11-20"),\(n % 7 == 3 ? "x" : "\(n)"),\"t\(n)\"\"\",a;b\(n % 3)"
        }
        let kept = (0..<3_000).filter { $0 % 7 != 3 }
        for partSize in [1 << 20, 20_000, 999] {
            let reading = try package.read("day,n,text,tags\n" + rows.joined(separator: "\n"), partSize: partSize)
            let found = (0..<reading.table.rowCount).map { row in
                reading.table.columns.map { CellText.plain($0[row]) }.joined(separator: " ")
            }
            #expect(found == kept.map { "\($0 % 5 == 0 ? "2023-11" : "2023-11-20") \($0) t\($0)\" a;b\($0 % 3)" })
            #expect(reading.rejects.map(\.origin.line) == (0..<3_000).filter { $0 % 7 == 3 }.map { $0 + 2 })
        }
    }
}
