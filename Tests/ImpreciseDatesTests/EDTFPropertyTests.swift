import TestSupport
import Testing

@testable import ImpreciseDates

/// Expressions made by the grammar and by chance, the same in every run.
@Suite struct EDTFPropertyTests {
    private struct Grammar {
        var numbers: SplitMix64

        mutating func pick<Element>(_ elements: [Element]) -> Element {
            elements[Int.random(in: 0..<elements.count, using: &numbers)]
        }

        mutating func often(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

        mutating func qualifier() -> String { often(15) ? pick(["?", "~", "%"]) : "" }

        /// Digits, some of them unspecified now and then.
        mutating func digits(_ text: String) -> String {
            let isVague = often(15)
            return text.map { isVague && often(50) ? "X" : String($0) }.joined()
        }

        mutating func twoDigits(_ range: ClosedRange<Int>) -> String {
            let number = Int.random(in: range, using: &numbers)
            return qualifier() + digits(number < 10 ? "0\(number)" : "\(number)") + qualifier()
        }

        mutating func date() -> String {
            if often(10) {
                let sign = often(30) ? "-" : ""
                let number = "\(Int.random(in: 10_000...999_999_999, using: &numbers))"
                return qualifier() + "Y" + sign + number + (often(20) ? "E\(pick([1, 2, 5]))" : "")
                    + (often(20) ? "S\(pick([1, 3, 12]))" : "") + qualifier()
            }
            let year = Int.random(in: 0...9999, using: &numbers)
            let padded = String(repeating: "0", count: 4 - "\(year)".count) + "\(year)"
            var text = qualifier() + (often(10) ? "-" : "") + digits(padded)
            if often(10) { return text + "S\(pick([1, 2, 4]))" + qualifier() }
            text += qualifier()
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: return text
            case 1: return text + "-" + twoDigits(1...12)
            case 2: return text + "-" + qualifier() + "\(Int.random(in: 21...41, using: &numbers))" + qualifier()
            default: return text + "-" + twoDigits(1...12) + "-" + twoDigits(1...31)
            }
        }

        mutating func expression() -> String {
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0...4: return date()
            case 5, 6: return pick(["..", "", date(), date()]) + "/" + pick(["..", "", date(), date()])
            case 7:
                let time = [23, 59, 59].map { Int.random(in: 0...$0, using: &numbers) }.map {
                    $0 < 10 ? "0\($0)" : "\($0)"
                }
                return "\(date())T\(time.joined(separator: ":"))" + pick(["", "Z", "+04:30", "-11"])
            default:
                let members = (0...Int.random(in: 0...3, using: &numbers)).map { _ in
                    often(30) ? "\(date())..\(date())" : date()
                }
                let inside = (often(10) ? ".." : "") + members.joined(separator: ",") + (often(10) ? ".." : "")
                return pick(["[", "{"]) + inside + pick(["]", "}"])
            }
        }
    }

    @Test func `what is printed reads back as the same value`() throws {
        var grammar = Grammar(numbers: SplitMix64(seed: 2019))
        var wrong: [String] = []
        var read = 0
        for _ in 0..<100_000 {
            let text = grammar.expression()
            guard let edtf = try? EDTFParser.parse(text) else { continue }
            read += 1
            let printed = edtf.description
            if (try? EDTFParser.parse(printed)) != edtf || printed != text { wrong.append("\(text) as \(printed)") }
            if edtf.bounds.earliest > edtf.bounds.latest { wrong.append("\(text) ends before it begins") }
        }
        #expect(wrong == [])
        #expect(read > 40_000, "the grammar makes mostly what can be read")
    }

    /// The days of a date by trying every one of a hundred years against its digits.
    @Test func `patterns of digits have the days that trying them all gives`() throws {
        var grammar = Grammar(numbers: SplitMix64(seed: 7))
        var wrong: [String] = []
        for _ in 0..<150 {
            let pattern =
                "19"
                + String("\(Int.random(in: 10...99, using: &grammar.numbers))".map { grammar.often(50) ? "X" : $0 })
                + "-" + grammar.twoDigits(1...12).filter { !"?~%".contains($0) } + "-"
                + grammar.twoDigits(1...31).filter { !"?~%".contains($0) }
            let first = Day(known: 1900, 1, 1).number
            let days = (first..<first + 36_525).map { Day(number: $0) }.filter { day in
                zip(day.description, pattern).allSatisfy { $1 == "X" || $0 == $1 }
            }
            let bounds = try? EDTFParser.parse(pattern).bounds
            if bounds?.earliest != days.first || bounds?.latest != days.last { wrong.append(pattern) }
        }
        #expect(wrong == [])
    }

    @Test func `mutated and hostile texts are refused or read, and end`() {
        var grammar = Grammar(numbers: SplitMix64(seed: 31))
        let strange: [UInt8] =
            Array("0123456789-/.[]{},?~%XYSETZ+:u() ".utf8) + [0, 0x0A, 0x7F, 0xCC, 0x81, 0xE2, 0x80, 0x8F, 0xFF]
        var refused = 0
        for _ in 0..<200_000 {
            var bytes = Array(grammar.expression().utf8)
            for _ in 0...Int.random(in: 0...3, using: &grammar.numbers) {
                let place = Int.random(in: 0...bytes.count, using: &grammar.numbers)
                switch Int.random(in: 0..<3, using: &grammar.numbers) {
                case 0: bytes.insert(grammar.pick(strange), at: place)
                case 1 where place < bytes.count: bytes.remove(at: place)
                default: if place < bytes.count { bytes[place] = grammar.pick(strange) }
                }
            }
            do throws(EDTFFault) {
                let span = bytes.span
                _ = try EDTFParser.parse(span).bounds
            } catch {
                refused += 1
                if !(0...bytes.count).contains(error.offset) { Issue.record("\(bytes): \(error)") }
            }
        }
        #expect(refused > 20_000)
        for text in [
            String(repeating: "[", count: 10_000_000), String(repeating: "9", count: 10_000_000),
            "Y" + String(repeating: "9", count: 10_000_000), "[" + String(repeating: "2020,", count: 1_000_000),
            String(repeating: "\u{301}", count: 1000), "\u{200F}2023", "Y-9999999999999999999E9999999999999999999",
        ] {
            #expect(throws: EDTFFault.self) { try EDTFParser.parse(text) }
        }
    }
}
