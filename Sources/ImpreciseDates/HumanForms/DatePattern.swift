/// How the dates of a column are written, as `dd.MM.yyyy` or `d MMMM yyyy`: the letters of Unicode TR35 for day, month and
/// year; everything else stands for itself, and letters do so between apostrophes.
///
/// | letters | read as |
/// |---|---|
/// | `d`, `M` | one or two digits |
/// | `dd`, `MM` | two digits |
/// | `MMMM` or `MMM` | a month's name or short form, in any of the six languages |
/// | `yyyy` | four digits |
/// | `yy` | two digits: the year of the hundred years from `pivot` that ends so |
package struct DatePattern: Hashable, Sendable, CustomStringConvertible {
    enum Element: Hashable, Sendable {
        case day(isFixed: Bool)
        case month(isFixed: Bool)
        case monthName
        case year
        case shortYear(pivot: Int)
        case literal(Character)
    }

    let elements: [Element]
    package let description: String

    /// - Parameter pivot: the first year that two digits may mean: with 1950, `49` is 2049 and `50` is 1950.
    package init(_ text: String, pivot: Int? = nil) throws(DatePatternFault) {
        var elements: [Element] = []
        let characters = Array(text)
        var position = 0
        while position < characters.count {
            let character = characters[position]
            let start = position
            if character == "'" {
                guard let closing = characters[(position + 1)...].firstIndex(of: "'") else {
                    throw DatePatternFault(reason: .letters("'"), offset: start)
                }
                // Two apostrophes together stand for one.
                let quoted = closing == position + 1 ? ["'"] : Array(characters[(position + 1)..<closing])
                elements += quoted.map { .literal($0) }
                position = closing + 1
                continue
            }
            while position < characters.count, characters[position] == character { position += 1 }
            guard character.isLetter, character.isASCII else {
                elements += characters[start..<position].map { .literal($0) }
                continue
            }
            let run = String(characters[start..<position])
            elements.append(try Self.field(run, pivot: pivot, offset: start))
            try Self.checkLast(of: elements, run, offset: start)
        }
        let hasYear = elements.contains { Self.kind(of: $0) == 0 }
        let hasMonth = elements.contains { Self.kind(of: $0) == 1 }
        let hasDay = elements.contains { Self.kind(of: $0) == 2 }
        guard hasYear, hasMonth || !hasDay else {
            throw DatePatternFault(reason: .incomplete, offset: characters.count)
        }
        self.elements = elements
        description = text
    }

    private static func field(_ run: String, pivot: Int?, offset: Int) throws(DatePatternFault) -> Element {
        switch run {
        case "d": return .day(isFixed: false)
        case "dd": return .day(isFixed: true)
        case "M": return .month(isFixed: false)
        case "MM": return .month(isFixed: true)
        case "MMM", "MMMM": return .monthName
        case "yyyy": return .year
        case "yy":
            guard let pivot else { throw DatePatternFault(reason: .pivotMissing, offset: offset) }
            return .shortYear(pivot: pivot)
        default: throw DatePatternFault(reason: .letters(run), offset: offset)
        }
    }

    private static func checkLast(of elements: [Element], _ run: String, offset: Int) throws(DatePatternFault) {
        let (last, others) = (elements[elements.count - 1], elements.dropLast())
        if others.contains(where: { kind(of: $0) == kind(of: last) }) {
            throw DatePatternFault(reason: .twice(run), offset: offset)
        }
        if let before = others.last, before == .day(isFixed: false) || before == .month(isFixed: false),
            last != .monthName
        {
            throw DatePatternFault(reason: .runTogether, offset: offset)
        }
    }

    /// 0 for years, 1 for months, 2 for days; nil for what stands for itself.
    private static func kind(of element: Element) -> Int? {
        switch element {
        case .year, .shortYear: 0
        case .month, .monthName: 1
        case .day: 2
        case .literal: nil
        }
    }
}
