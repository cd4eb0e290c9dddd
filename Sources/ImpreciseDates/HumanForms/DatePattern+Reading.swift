import Letters

extension DatePattern {
    enum Reading: Hashable, Sendable {
        case date(EDTFDate)
        /// Of the pattern's form, but there is no such date.
        case impossible(EDTFFault.Reason)
    }

    /// What stands at `start` in the form of this pattern, and where it ends: before the end of the text, or before
    /// anything but a letter or digit. Nil when nothing of that form stands there.
    func reading(in text: [Character], from start: Int) -> (reading: Reading, end: Int)? {
        var cursor = PatternCursor(text: text, position: start)
        var year: Int?
        var month: Int?
        var day: Int?
        for (index, element) in elements.enumerated() {
            switch element {
            case .day(let isFixed): day = cursor.takeNumber(isFixed ? 2...2 : 1...2)
            case .month(let isFixed): month = cursor.takeNumber(isFixed ? 2...2 : 1...2)
            case .monthName: month = cursor.takeMonth(beforePoint: elements.dropFirst(index + 1).first == .literal("."))
            case .year: year = cursor.takeNumber(4...4)
            case .shortYear(let pivot): year = cursor.takeNumber(2...2).map { Self.year($0, from: pivot) }
            case .literal(let character): cursor.take(character)
            }
            if cursor.hasFailed { return nil }
        }
        if let next = cursor.next, next.isLetter || next.isNumber { return nil }
        guard let year else { return nil }
        return (Self.reading(Int64(year), month, day), cursor.position)
    }

    private static func reading(_ year: Int64, _ month: Int?, _ day: Int?) -> Reading {
        if let month, !(1...12).contains(month) { return .impossible(.noSuchMonth(month)) }
        if let date = EDTFDate(year: year, month: month, day: day) { return .date(date) }
        return .impossible(.noSuchDay(day ?? 0, month: month ?? 0, year: year))
    }

    /// The year of the hundred from `pivot` that ends with these two digits.
    private static func year(_ digits: Int, from pivot: Int) -> Int {
        let year = pivot - pivot % 100 + digits
        return year >= pivot ? year : year + 100
    }
}

/// Takes a pattern's fields off a text, one after the other.
private struct PatternCursor {
    let text: [Character]
    private(set) var position: Int
    private(set) var hasFailed = false

    init(text: [Character], position: Int) {
        self.text = text
        self.position = position
    }

    var next: Character? { position < text.count ? text[position] : nil }

    /// As many digits as there are, which must be as many as asked.
    mutating func takeNumber(_ lengths: ClosedRange<Int>) -> Int? {
        var number = 0
        var length = 0
        while length < lengths.upperBound, let digit = next?.asciiDigit {
            number = number * 10 + digit
            length += 1
            position += 1
        }
        if !lengths.contains(length) { hasFailed = true }
        return number
    }

    /// - Parameter beforePoint: whether the pattern itself wants the point that may stand behind a short form.
    mutating func takeMonth(beforePoint: Bool) -> Int? {
        let start = position
        while let next, next.isLetter { position += 1 }
        let month = MonthNames.month(named: FoldedText.fold(String(text[start..<position])))
        if month == nil { hasFailed = true }
        if next == ".", !beforePoint { position += 1 }
        return month
    }

    /// A space stands for any number of any spaces.
    mutating func take(_ character: Character) {
        guard next == character || character.isWhitespace && next?.isWhitespace ?? false else {
            hasFailed = true
            return
        }
        position += 1
        if character.isWhitespace { while next?.isWhitespace ?? false { position += 1 } }
    }
}

extension Character {
    /// The number of a digit `0` to `9`; nil for any other, digits of other scripts included.
    var asciiDigit: Int? {
        guard let value = asciiValue, case let digit = value &- UInt8(ascii: "0"), digit < 10 else { return nil }
        return Int(digit)
    }
}
