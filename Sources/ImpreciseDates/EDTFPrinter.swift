/// Writes EDTF as it was read: what is printed reads back as the same value.
enum EDTFPrinter {
    static func text(of date: EDTFDate) -> String {
        var text = self.text(of: date.year)
        for digits in [date.month, date.day] {
            guard let digits else { break }
            text += "-" + self.text(of: digits)
        }
        return text
    }

    /// The digits alone, whatever is said of them.
    static func unqualified(_ date: EDTFDate) -> String {
        text(of: date).filter { character in Qualifier(rawValue: character) == nil }
    }

    static func text(of year: EDTFYear) -> String {
        var text = year.isNegative ? "-" : ""
        switch year.notation {
        case .fourDigits:
            let digits = fourDigits(year.magnitude)
            for (place, digit) in zip([8, 4, 2, 1], digits) {
                text.append(year.unspecified & UInt8(place) != 0 ? "X" : digit)
            }
        case .long: text = "Y\(text)\(year.magnitude)"
        case .exponential(let zeros):
            let factor = (0..<zeros).reduce(year.magnitude) { rest, _ in rest / 10 }
            text = "Y\(text)\(factor)E\(zeros)"
        }
        if let significant = year.significantDigits { text += "S\(significant)" }
        return qualified(text, by: year.qualifiers)
    }

    static func text(of digits: EDTFDigits) -> String {
        let tens = digits.unspecified & 2 != 0 ? "X" : "\(digits.value / 10)"
        let units = digits.unspecified & 1 != 0 ? "X" : "\(digits.value % 10)"
        return qualified(tens + units, by: digits.qualifiers)
    }

    private static func qualified(_ text: String, by qualifiers: ComponentQualifiers) -> String {
        let before = qualifiers.before.map { String($0.rawValue) } ?? ""
        let after = qualifiers.after.map { String($0.rawValue) } ?? ""
        return before + text + after
    }

    static func fourDigits(_ number: Int64) -> String {
        let digits = String(number.magnitude)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension EDTF: CustomStringConvertible {
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .dateTime(let dateTime): dateTime.description
        case .interval(let interval): interval.description
        case .set(let set): set.description
        }
    }
}

extension EDTFDate: CustomStringConvertible {
    package var description: String { EDTFPrinter.text(of: self) }
}

extension EDTFDateTime: CustomStringConvertible {
    package var description: String {
        let time = [hour, minute, second].map(EDTFPrinter.twoDigits).joined(separator: ":")
        return "\(date)T\(time)" + (zone?.description ?? "")
    }
}

extension EDTFDateTime.Zone: CustomStringConvertible {
    package var description: String {
        guard case .offset(let minutes, let hasMinutes) = self else { return "Z" }
        let hours = EDTFPrinter.twoDigits(abs(minutes) / 60)
        return (minutes < 0 ? "-" : "+") + hours
            + (hasMinutes ? ":" + EDTFPrinter.twoDigits(abs(minutes) % 60) : "")
    }
}

extension EDTFInterval: CustomStringConvertible {
    package var description: String { "\(start)/\(end)" }
}

extension EDTFInterval.End: CustomStringConvertible {
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .open: ".."
        case .unknown: ""
        }
    }
}

extension EDTFSet: CustomStringConvertible {
    package var description: String {
        let inside = members.map(\.description).joined(separator: ",")
        return kind == .oneOf ? "[\(inside)]" : "{\(inside)}"
    }
}

extension EDTFSet.Member: CustomStringConvertible {
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .range(let from, let to): (from?.description ?? "") + ".." + (to?.description ?? "")
        }
    }
}
