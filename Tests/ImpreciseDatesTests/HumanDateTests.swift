import Foundation
import Letters
import TestSupport
import Testing

@testable import ImpreciseDates

@Suite struct HumanDateTests {
    /// A table of `Documentation/Dates.md`: its header's cells, and its rows under them.
    private struct RuleTable {
        let rows: [[String: String]]

        static func all() throws -> [RuleTable] {
            let page = try String(
                contentsOf: Repository.root.appendingPathComponent("Documentation/Dates.md"), encoding: .utf8)
            let blocks = page.components(separatedBy: "\n\n").filter { $0.hasPrefix("|") }
            return blocks.map { block in
                let lines = block.split(separator: "\n").map { line in
                    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
                }
                return RuleTable(
                    rows: lines.dropFirst(2).map { cells in
                        Dictionary(uniqueKeysWithValues: zip(lines[0], cells))
                    })
            }
        }
    }

    @Test func `every rule of the page reads its example as the page says`() throws {
        var read = 0
        for row in try RuleTable.all().flatMap(\.rows) {
            guard let text = row["text"], let edtf = row["EDTF"] else { continue }
            let patterns = try row["pattern"].map { [try DatePattern($0, pivot: row["pivot"].flatMap { Int($0) })] }
            do throws(HumanDateFault) {
                #expect(try HumanDateReader(patterns: patterns ?? []).read(text).description == edtf, "\(text)")
            } catch { Issue.record("\(text): \(error)") }
            #expect((try? EDTFParser.parse(edtf)) != nil, "\(edtf)")
            read += 1
        }
        #expect(read > 65)
    }

    @Test func `everything that the page says is refused is refused`() throws {
        let refused = try RuleTable.all().flatMap(\.rows).filter { $0["why"] != nil }.compactMap { $0["text"] }
        #expect(refused.count > 10)
        for text in refused {
            #expect(throws: HumanDateFault.self, "\(text)") { try HumanDateReader().read(text) }
        }
    }

    /// Every name of every language, in every case that people write it in.
    @Test func `a month's name means one month, in whatever language, case and marks`() throws {
        var months: [String: Set<Int>] = [:]
        for language in MonthNames.languages {
            #expect(language.count == 12)
            for (index, forms) in language.enumerated() {
                for form in forms {
                    months[FoldedText.fold(form), default: []].insert(index + 1)
                    for text in [form, form.uppercased(), form.lowercased(), form + "."] {
                        let read = try HumanDateReader().read("5 \(text) 2023")
                        #expect(read == .date(try #require(EDTFDate(year: 2023, month: index + 1, day: 5))), "\(text)")
                    }
                }
            }
        }
        #expect(months.values.allSatisfy { $0.count == 1 })
        #expect(try HumanDateReader().read("5 AĞUSTOS 2023").description == "2023-08-05")
        // Letters and their marks apart.
        #expect(try HumanDateReader().read("5 aou\u{302}t 2023").description == "2023-08-05")
        #expect(try HumanDateReader().read("KASI\u{307}M 2023").description == "2023-11")
    }

    @Test func `no word is one thing in one language and another in the next`() {
        var meanings: [[String]: Set<DateWord>] = [:]
        for (words, meaning) in DateWord.phrases { meanings[words, default: []].insert(meaning) }
        for (words, found) in meanings { #expect(found.count == 1, "\(words)") }
        for words in meanings.keys where words.count == 1 {
            #expect(MonthNames.month(named: words[0]) == nil, "\(words)")
        }
    }

    @Test func `plain English, read again, allows the same days`() throws {
        for text in [
            "2023-11-20", "2023-11", "2023", "2023-11-20~", "2023-11?", "2023%", "2023-21", "2023-24", "2023-33",
            "2023-36",
            "2023-37", "2023-39", "2023-40", "2023-41", "2023-07-05/2023-07-09", "2023-07/2023-09", "2022/2023",
            "2023-07-01/2023-07-10~", "2023-07-01?/2023-07-10%", "[2013,2014]", "[2023-07-05,2023-07-06,2023-08]",
            "199X",
            "2023-XX", "2023-07-XX",
        ] {
            let edtf = try EDTFParser.parse(text)
            #expect(try HumanDateReader().read(edtf.words).bounds == edtf.bounds, "\(text): \(edtf.words)")
        }
    }

    @Test(
        arguments: [
            ("", HumanDateFault.Reason.empty, 0), ("  ", .empty, 0), ("5 Jully 2023", .word("Jully"), 2),
            ("July", .noYear, 0), ("5 July 23", .noYear, 7), ("5 July 2023 July", .order, 12),
            ("between 2013", .order, 12),
            ("2013 or", .order, 7), ("2013, 2014", .order, 10), ("early 5 July 2023", .noSuchPart, 0),
            ("31 April 2023", .impossible(.noSuchDay(31, month: 4, year: 2023), pattern: nil), 0),
            ("about 2023-13", .impossible(.noSuchMonth(13), pattern: nil), 11), ("9 to 5 July 2023", .backward, 5),
            ("2023 & 2024", .word("&"), 5), ("the 1900s", .word("1900s"), 4), ("٥ July 2023", .word("٥"), 0),
        ] as [(String, HumanDateFault.Reason, Int)])
    func `what is no date is told with its place`(text: String, reason: HumanDateFault.Reason, offset: Int) {
        let fault = #expect(throws: HumanDateFault.self) { try HumanDateReader().read(text) }
        #expect(fault == HumanDateFault(reason: reason, offset: offset))
    }

    @Test func `all numbers are read by a stated pattern or not at all, with what each would make of them`() throws {
        let fault = #expect(throws: HumanDateFault.self) { try HumanDateReader().read("03/04/2023") }
        #expect(
            fault?.reason
                == .numeric([
                    .init(pattern: "d/M/yyyy", date: try #require(EDTFDate(year: 2023, month: 4, day: 3))),
                    .init(pattern: "M/d/yyyy", date: try #require(EDTFDate(year: 2023, month: 3, day: 4))),
                ]))
        let both = HumanDateReader(patterns: [try DatePattern("dd/MM/yyyy"), try DatePattern("MM/dd/yyyy")])
        let twice = #expect(throws: HumanDateFault.self) { try both.read("03/04/2023") }
        guard case .twoReadings(let readings)? = twice?.reason else {
            Issue.record("\(String(describing: twice))")
            return
        }
        #expect(readings.map(\.pattern) == ["dd/MM/yyyy", "MM/dd/yyyy"])
        // Where they agree, or only one can be meant, there is nothing to choose.
        #expect(try both.read("04/04/2023").description == "2023-04-04")
        #expect(try both.read("13/04/2023").description == "2023-04-13")
    }

    /// Each of these was once read as another date, or more precisely than it is.
    @Test(arguments: [
        ("2023-07-05 2024", ""), ("2023-07-05 summer", ""), ("2023-07 5th", ""), ("1990е", ""), ("в 1990-е", ""),
        ("1990er bis 2000er", ""), ("31 or 1 August 2023", ""), ("Q4 or Q1 2024", ""), ("Q4 2023 or Q1", ""),
        ("late December or early January 2024", ""), ("June 5, 6 or July 7, 2023", ""), ("July 2022-2023", ""),
        ("5 July 2022, 6 August or 7 September 2023", ""), ("winter of 2022 or 2023", ""), ("5-July 2023", ""),
        ("2023-July", ""), ("2024-Q3", ""), ("2024 – summer", ""), ("July 2023 - 15", ""), ("Juli 2023 um 5", ""),
        ("July '22 to August 2023", ""), ("July circa 2019", ""), ("July 2023~5", ""), ("..2019", ""), ("2019...", ""),
        ("2021-22", ""), ("circa 2021-22", ""), ("2021-30", ""), ("1933-34", ""), ("2023, July or August", ""),
        ("July, 5 or 6 2023", ""), ("5 or July 2023", ""), ("2023.04", ""), ("2023 07", ""),
        ("05.07.2023 August 2024", "dd.MM.yyyy"), ("05.07.2023 (2)", "dd.MM.yyyy"), ("ca. 05.07.2023", "MM.yy"),
        ("12.10.11?", "MM.yy"), ("(10.11.12)", "MM.yy"), ("before 2023.04.05", "yyyy.MM"), ("12 May", "yy"),
        ("5 July 20 23", "d MMM yy"), ("vor 2023.04", "yyyy"), ("about 2023-04-05-06", "yyyy-MM"),
    ])
    func `what could be another date is refused`(text: String, pattern: String) throws {
        let patterns = pattern.isEmpty ? [] : [try DatePattern(pattern, pivot: pattern.contains("yyyy") ? nil : 1950)]
        #expect(throws: HumanDateFault.self) { try HumanDateReader(patterns: patterns).read(text) }
    }

    @Test(arguments: [
        ("July 10 2023", "MMMM yy", "2023-07-10"), ("12 to 15 July 2023", "yy", "2023-07-12/2023-07-15"),
        ("2023 (5 July)", "yyyy", "2023-07-05"), ("early July 2023", "MMMM yyyy", "2023-07-01/2023-07-10~"),
        ("5-9 July 2023", "d MMMM yyyy", "2023-07-05/2023-07-09"), ("05.07.2023.", "dd.MM.yyyy", "2023-07-05"),
        ("20230705 - 20230709", "yyyyMMdd", "2023-07-05/2023-07-09"), ("about 2023-21", "MM/yyyy", "2023-21~"),
        ("July 2023 or 08/2023", "MM/yyyy", "[2023-07,2023-08]"), ("2019 - July 2023", "yyyy", "2019/2023-07"),
        ("2023 July 5", "yyyy", "2023-07-05"), ("2013 or July 2014", "yyyy", "[2013,2014-07]"),
    ])
    func `a pattern takes no piece out of a date that words read`(text: String, pattern: String, edtf: String) throws {
        let stated = try DatePattern(pattern, pivot: pattern.contains("yyyy") ? nil : 1950)
        #expect(try HumanDateReader(patterns: [stated]).read(text).description == edtf)
    }

    @Test func `spaces around a date count for nothing, and long EDTF is read`() throws {
        let set = "[" + (2000..<2060).map { String($0) }.joined(separator: ",") + "]"
        let space = String(repeating: " ", count: 300)
        #expect(try HumanDateReader().read(space + set + space).description == set)
        let fault = #expect(throws: HumanDateFault.self) { try HumanDateReader().read(space + "5 Jully 2023") }
        #expect(fault?.offset == 302)
    }

    @Test func `without words only patterns and EDTF are read`() throws {
        let reader = HumanDateReader(patterns: [try DatePattern("dd.MM.yyyy")], readsWords: false)
        #expect(try reader.read(" 05.07.2023 ").description == "2023-07-05")
        #expect(try reader.read("2023-07~").description == "2023-07~")
        let refused = #expect(throws: HumanDateFault.self) { try reader.read("5 July 2023") }
        #expect(refused?.reason == .noPattern)
        let impossible = #expect(throws: HumanDateFault.self) { try reader.read("31.02.2014") }
        #expect(impossible?.reason == .impossible(.noSuchDay(31, month: 2, year: 2014), pattern: "dd.MM.yyyy"))
    }

    @Test(arguments: [
        ("dd.MM.yy", DatePatternFault.Reason.pivotMissing, 6), ("dd.MM", .incomplete, 5), ("d yyyy", .incomplete, 6),
        ("dd.MM.yyy", .letters("yyy"), 6), ("yyyy-mm-dd", .letters("mm"), 5), ("dd.MM.yyyy dd", .twice("dd"), 11),
        ("dMyyyy", .runTogether, 1), ("d 'of MMMM yyyy", .letters("'"), 2), ("", .incomplete, 0),
    ])
    func `what is no pattern is told with its place`(text: String, reason: DatePatternFault.Reason, offset: Int) {
        let fault = #expect(throws: DatePatternFault.self) { try DatePattern(text) }
        #expect(fault == DatePatternFault(reason: reason, offset: offset))
    }

    @Test func `40,000 garbled texts are read or refused, and what is read is EDTF`() throws {
        var numbers = SplitMix64(seed: 3)
        let pieces = [
            "5", "07", "2023", "July", "iyul", "of", "early", "between", "and", "or", "to", "circa", "?", "~", "-", "–",
            ",", ".",
            "/", "(", ")", " ", " ", "\u{A0}", "Q3", "H1", "1990s", "2023-07-05", "05.07.2023", "summer", "before", "é",
            "\u{301}",
            "\u{202E}", "𝟓", "9999999999", "'", "th", "X", "..",
        ]
        let reader = HumanDateReader(patterns: [
            try DatePattern("dd.MM.yyyy"), try DatePattern("d MMMM yy", pivot: 1950),
        ])
        var readCount = 0
        for _ in 0..<40_000 {
            let text = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
            }.joined(separator: Bool.random(using: &numbers) ? " " : "")
            do throws(HumanDateFault) {
                let edtf = try reader.read(text)
                readCount += 1
                if (try? EDTFParser.parse(edtf.description)) != edtf { Issue.record("\(text): \(edtf)") }
            } catch {
                if !(0...text.count).contains(error.offset) { Issue.record("\(text): \(error)") }
            }
        }
        #expect(readCount > 500)
        for text in [String(repeating: "5", count: 10_000_000), String(repeating: "early ", count: 1_000_000)] {
            #expect(throws: HumanDateFault.self) { try reader.read(text) }
        }
    }
}
