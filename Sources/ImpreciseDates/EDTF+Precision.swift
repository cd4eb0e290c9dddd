extension EDTF {
    /// How finely each of its dates is known: "day", or "month to day" for an interval.
    package var precisionWords: String {
        switch self {
        case .date(let date): date.precisionWords
        case .dateTime: "second"
        case .interval(let interval):
            "\(interval.start.precisionWords) to \(interval.end.precisionWords)"
        case .set(let set):
            Self.once(set.members.flatMap(\.dates).map(\.precisionWords)).joined(separator: ", ")
        }
    }

    /// What is said of its dates, "none" where nothing is.
    package var qualifierWords: String {
        let all = dates.flatMap(\.qualifiers)
        let words = Qualifier.allCases.filter(all.contains).map { qualifier in
            switch qualifier {
            case .uncertain: "uncertain"
            case .approximate: "approximate"
            case .uncertainAndApproximate: "uncertain and approximate"
            }
        }
        return words.isEmpty ? "none" : words.joined(separator: ", ")
    }

    /// Every date that stands in it.
    private var dates: [EDTFDate] {
        switch self {
        case .date(let date): [date]
        case .dateTime(let dateTime): [dateTime.date]
        case .interval(let interval): [interval.start, interval.end].compactMap(\.date)
        case .set(let set): set.members.flatMap(\.dates)
        }
    }

    private static func once(_ words: [String]) -> [String] {
        words.indices.filter { !words[..<$0].contains(words[$0]) }.map { words[$0] }
    }
}

extension EDTFDate {
    fileprivate var precisionWords: String {
        precision.rawValue + (hasUnspecifiedDigits || year.significantDigits != nil ? ", some digits unspecified" : "")
    }

    fileprivate var qualifiers: [Qualifier] {
        [year.qualifiers, month?.qualifiers, day?.qualifiers].compactMap { $0 }.flatMap { [$0.before, $0.after] }
            .compactMap { $0 }
    }
}

extension EDTFInterval.End {
    fileprivate var date: EDTFDate? { if case .date(let date) = self { date } else { nil } }

    fileprivate var precisionWords: String {
        switch self {
        case .date(let date): date.precisionWords
        case .open: "an open end"
        case .unknown: "an unknown end"
        }
    }
}

extension EDTFSet.Member {
    fileprivate var dates: [EDTFDate] {
        switch self {
        case .date(let date): [date]
        case .range(let from, let to): [from, to].compactMap { $0 }
        }
    }
}
