import Diagnostics
import ImpreciseDates

extension DateFaultWords {
    /// What is said of a text that the rules for dates as people write them do not read.
    package init(_ human: HumanDateFault) {
        switch human.reason {
        case .impossible(let reason, let pattern):
            let words = DateFaultWords(EDTFFault(reason: reason, offset: human.offset))
            self.init(
                words.fault + (pattern.map { ", read as \($0)" } ?? ""), expected: words.expected, mend: words.mend)
        case .empty:
            self.init("nothing is written", expected: "a date", mend: "write the date, or leave the cell out")
        case .noPattern:
            self.init(
                "not of the stated patterns", expected: "a date of one of them, or EDTF",
                mend: "correct the date, or state a pattern that reads it", isImpossible: false)
        case .word(let word):
            self.init(
                "\"\(word.prefix(40))\" says nothing about a date",
                expected: "day, month and year, and the words listed in Documentation/Dates.md",
                mend: NearestName.of(word, among: MonthNames.all).map { "did you mean `\($0)`?" }
                    ?? "write the date in those words, or as EDTF", isImpossible: false)
        case .order:
            self.init(
                "these words make no date in this order",
                expected: "one date, a range such as \"5 to 9 July 2023\", or a choice such as \"2013 or 2014\"",
                mend: "write the date in that form, or as EDTF", isImpossible: false)
        case .numeric(let candidates):
            self.init(
                "all numbers, so nobody can tell what is the day",
                expected: "a stated pattern, or the month's name",
                mend: candidates.isEmpty
                    ? "state the pattern that the source writes" : "state the pattern: " + Self.list(candidates),
                isImpossible: false)
        case .twoReadings(let candidates):
            self.init(
                "two of the stated patterns read this differently", expected: "patterns that agree",
                mend: "take one away: " + Self.list(candidates), isImpossible: false)
        case .yearsOrPart:
            self.init(
                "two years, or a part of the first: nobody can tell", expected: "a text with one meaning",
                mend: "write 2023/2024 for the years, or \"winter 2023\" for the part of one", isImpossible: false)
        case .noYear:
            self.init(
                "no year", expected: "a year of four digits, or a pattern with `yy` and a pivot",
                mend: "add the year as the source has it", isImpossible: false)
        case .backward:
            self.init(
                "a range that ends before it begins", expected: "the earlier date first",
                mend: "write the year of both dates, or swap them")
        case .noSuchPart:
            self.init(
                "this date has no such part", expected: "a part of a month or year, such as \"early July 2023\"",
                mend: "take one of the words away", isImpossible: false)
        }
    }

    private static func list(_ candidates: [DatePattern.Candidate]) -> String {
        candidates.map { "`\($0.pattern)` reads \($0.date.name)" }.joined(separator: ", ")
    }

    /// What is said of a text that is no pattern of dates.
    package init(_ pattern: DatePatternFault) {
        let (fault, mend) =
            switch pattern.reason {
            case .letters("'"): ("an apostrophe that is never closed", "close it, or write two for one")
            case .letters(let letters):
                ("`\(letters)` stands for nothing", "put words that stand for themselves between apostrophes")
            case .twice(let letters): ("`\(letters)` tells again what is told already", "take one away")
            case .incomplete: ("this pattern tells no year, or a day without its month", "add what is missing")
            case .pivotMissing:
                (
                    "two digits of a year without a pivot",
                    "give `pivot`, the first year that they may mean, such as 1950"
                )
            case .runTogether:
                ("where the first of two numbers ends cannot be told", "write `dd` and `MM`, or a sign between")
            }
        self.init(
            fault, expected: "a pattern of \(DatePatternFault.known), such as dd.MM.yyyy or d MMMM yyyy", mend: mend,
            isImpossible: false)
    }
}
