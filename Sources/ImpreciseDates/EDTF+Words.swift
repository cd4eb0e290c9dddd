extension EDTF {
    /// In plain English: "about 5 July 2023", "some day in November 2023", "some day from 5 to 9 July 2023".
    package var words: String {
        switch self {
        case .date(let date): date.words
        case .dateTime(let dateTime): Self.words(of: dateTime)
        case .interval(let interval): Self.words(of: interval)
        case .set(let set): Self.words(of: set)
        }
    }

    private static func words(of dateTime: EDTFDateTime) -> String {
        let time = [dateTime.hour, dateTime.minute, dateTime.second].map(EDTFPrinter.twoDigits).joined(separator: ":")
        let zone =
            switch dateTime.zone {
            case nil: ""
            case .universal: " in universal time"
            case .offset: " at UTC\(dateTime.zone?.description ?? "")"
            }
        return "\(dateTime.date.name) at \(time)\(zone)"
    }

    private static func words(of interval: EDTFInterval) -> String {
        switch (interval.start, interval.end) {
        case (.date(let start), .date(let end)): "some day from \(start.name) to \(end.name)"
        case (.date(let start), .open): "\(start.name) or any day after"
        case (.date(let start), _): "from \(start.name), nobody knows until when"
        case (.open, .date(let end)): "\(end.name) or any day before"
        case (_, .date(let end)): "until \(end.name), nobody knows from when"
        default: "any day"
        }
    }

    private static func words(of set: EDTFSet) -> String {
        let members = set.members.map { member in
            switch member {
            case .date(let date): date.name
            case .range(let from?, let to?): "\(from.name) to \(to.name)"
            case .range(let from?, nil): "\(from.name) or later"
            case .range(nil, let to?): "\(to.name) or earlier"
            case .range(nil, nil): "any day"
            }
        }
        let (last, joint) = (members[members.count - 1], set.kind == .oneOf ? " or " : " and ")
        let list = members.count == 1 ? last : members.dropLast().joined(separator: ", ") + joint + last
        return set.kind == .oneOf ? list : "all of \(list)"
    }
}

extension EDTFDate {
    fileprivate var words: String {
        let isDay = precision == .day && !hasUnspecifiedDigits
        return isDay || qualifier?.widens ?? false ? name : "some day in \(name)"
    }

    /// The date's name, with what is said of its certainty before it.
    package var name: String {
        guard isQualified else { return plainName }
        guard let qualifier else { return "\(plainName) (not all of it certain)" }
        return switch qualifier {
        case .uncertain: "perhaps \(plainName)"
        case .approximate: "about \(plainName)"
        case .uncertainAndApproximate: "perhaps about \(plainName)"
        }
    }

    private var plainName: String {
        if hasUnspecifiedDigits || year.significantDigits != nil { return unspecifiedName }
        let year = year.isNegative ? "year \(self.year.value)" : "\(self.year.magnitude)"
        if let grouping { return "\(grouping.name) \(year)" }
        guard let month else { return year }
        let name = "\(Self.months[Int(month.value) - 1]) \(year)"
        return day.map { "\($0.value) \(name)" } ?? name
    }

    /// What is not written in full is told by the years, or by its first and last day, that it may be.
    private var unspecifiedName: String {
        let years = year.range
        if day == nil, month == nil {
            let isDecade = years.count == 10 && years.lowerBound >= 0
            return isDecade ? "the \(years.lowerBound)s" : "the years \(years.lowerBound) to \(years.upperBound)"
        }
        if let month, month.isWhollyUnspecified, year.isSingle, day?.isWhollyUnspecified ?? true {
            return "\(year.value)"
        }
        if let month, month.unspecified == 0, year.isSingle, let day, day.isWhollyUnspecified {
            return "\(Self.months[Int(month.value) - 1]) \(year.value)"
        }
        let (first, last) = (EDTFDate(bounds.earliest), EDTFDate(bounds.latest))
        return "the days like \(EDTFPrinter.unqualified(self)) from \(first.name) to \(last.name)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension SubYearGrouping {
    fileprivate var name: String {
        switch self {
        case .spring, .northernSpring: "spring"
        case .summer, .northernSummer: "summer"
        case .autumn, .northernAutumn: "autumn"
        case .winter, .northernWinter: "winter"
        case .southernSpring: "southern spring"
        case .southernSummer: "southern summer"
        case .southernAutumn: "southern autumn"
        case .southernWinter: "southern winter"
        case .firstQuarter: "the first quarter of"
        case .secondQuarter: "the second quarter of"
        case .thirdQuarter: "the third quarter of"
        case .fourthQuarter: "the fourth quarter of"
        case .firstQuadrimester: "the first third of"
        case .secondQuadrimester: "the second third of"
        case .thirdQuadrimester: "the last third of"
        case .firstHalf: "the first half of"
        case .secondHalf: "the second half of"
        }
    }
}
