import ImpreciseDates

/// What is said of a text that is no date.
package struct DateFaultWords {
    package let fault: String
    package let expected: String
    package let mend: String
    /// Whether it has the form of a date, but there is no such date.
    package let isImpossible: Bool

    /// What is said of a text that is no EDTF; where it says a date in other words, how EDTF says the same.
    package init(_ edtf: EDTFFault, in text: String) {
        let words = DateFaultWords(edtf)
        guard !words.isImpossible, let date = try? HumanDateReader().read(text) else {
            self = words
            return
        }
        self.init(
            words.fault, expected: words.expected, mend: "write \(date), which says the same in EDTF",
            isImpossible: false)
    }

    package init(_ edtf: EDTFFault) {
        switch edtf.reason {
        case .noSuchDay(let day, let month, let year):
            let whole = EDTFDate(year: year, month: month)
            let (name, edtf) = (whole?.name ?? "that month", whole?.description ?? "the month alone")
            self.init(
                "\(day) is no day of \(name)", expected: "a day that exists, or an EDTF date such as \(edtf)",
                mend: "correct the day, or write \(edtf) if only the month is sure")
        case .noSuchMonth(let month):
            self.init(
                "\(month) is no month", expected: "a month from 01 to 12, or a part of the year from 21 to 41",
                mend: "correct the month, or write the year alone if only that is sure")
        case .noSuchDate:
            self.init(
                "no such date", expected: "digits that some day fits, with X for those that are not known",
                mend: "correct the digits, or put X for more of them")
        case .noSuchTime:
            self.init(
                "no such time of day", expected: "hours to 23, minutes and seconds to 59",
                mend: "correct the time, or write the day alone")
        case .noSuchZone:
            self.init(
                "no such time zone", expected: "Z, or hours from -12:00 to +14:00",
                mend: "correct the zone, or write the day alone")
        case .backward:
            self.init(
                "an interval that ends before it begins", expected: "the earlier date first", mend: "swap the two dates"
            )
        case .yearTooFar:
            self.init(
                "a year too far away",
                expected: "a year within five million of 1970 in tables, within 10^15 of year 0 at all",
                mend: "correct the year")
        case .legacy(let modern):
            self.init(
                "the draft syntax of 2012", expected: "EDTF as ISO 8601-2:2019 has it",
                mend: modern.map { "write \($0)" } ?? "say it in the forms of today, or in a note",
                isImpossible: false)
        case .negativeZero, .shortLongYear, .unclosedSet, .empty, .form:
            self.init(
                "not a date",
                expected:
                    "EDTF: 2023-11-20, 2023-11 or 2023, with `~`, `?` or `%` behind, or two of them with `/` between",
                mend: "write the date in that form, as precisely as its source", isImpossible: false)
        }
    }

    init(_ fault: String, expected: String, mend: String, isImpossible: Bool = true) {
        self.fault = fault
        self.expected = expected
        self.mend = mend
        self.isImpossible = isImpossible
    }
}
