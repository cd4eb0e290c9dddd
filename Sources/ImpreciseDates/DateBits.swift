/// What a date says beside its year's number, in one word: fixed fields of bits, so that a date is copied, compared and asked
/// whether it is exact without a branch for each of its parts.
///
/// From the lowest bit: month 6, its unspecified digits 2, its qualifiers 4, whether there is one 1; the same of the day;
/// then of the year its sign 1, unspecified digits 4, qualifiers 4, notation 2, zeros 4, significant digits 7, whether
/// there are any 1.
struct DateBits: Hashable, Sendable {
    private let word: UInt64

    private static let day = 13
    private static let yearSign = 26
    private static let yearUnspecified = 27
    private static let yearQualifiers = 31
    private static let notation = 35
    private static let zeros = 37
    private static let significant = 41
    private static let isSignificant: UInt64 = 1 << 48

    private static let hasMonth: UInt64 = 1 << 12
    private static let hasDay = hasMonth << UInt64(day)
    private static let unspecifiedDigits: UInt64 = 0b11 << 6 | 0b11 << (6 + 13) | 0b1111 << 27
    private static let qualifiers: UInt64 = 0b1111 << 8 | 0b1111 << (8 + 13) | 0b1111 << 31
    /// All but the numbers of a month and day and that they are there.
    private static let beyondPlain: UInt64 = ~(0b111111 | 0b111111 << 13 | hasMonth | hasDay)

    init(month: UInt8, day: UInt8) {
        word = UInt64(month) | Self.hasMonth | (UInt64(day) | Self.hasMonth) << UInt64(Self.day)
    }

    init(_ year: EDTFYear, _ month: EDTFDigits?, _ day: EDTFDigits?) {
        var word = Self.bits(of: month) | Self.bits(of: day) << UInt64(Self.day)
        if year.isNegative { word |= 1 << UInt64(Self.yearSign) }
        word |= UInt64(year.unspecified) << UInt64(Self.yearUnspecified)
        word |= UInt64(year.qualifiers.code) << UInt64(Self.yearQualifiers)
        switch year.notation {
        case .fourDigits: break
        case .long: word |= 1 << UInt64(Self.notation)
        case .exponential(let zeros): word |= 2 << UInt64(Self.notation) | UInt64(zeros) << UInt64(Self.zeros)
        }
        if let digits = year.significantDigits {
            word |= Self.isSignificant | UInt64(digits) << UInt64(Self.significant)
        }
        self.word = word
    }

    var hasDay: Bool { word & Self.hasDay != 0 }
    var hasUnspecifiedDigits: Bool { word & Self.unspecifiedDigits != 0 }
    var hasSignificantDigits: Bool { word & Self.isSignificant != 0 }
    var isQualified: Bool { word & Self.qualifiers != 0 }

    /// Month and day of an exact date of four digits and no sign; nil for all others.
    var plainDay: (month: Int, day: Int)? {
        guard word & Self.beyondPlain == 0, hasDay else { return nil }
        return (Int(word & 0b111111), Int(word >> UInt64(Self.day) & 0b111111))
    }

    var month: EDTFDigits? { Self.digits(in: word) }
    var day: EDTFDigits? { Self.digits(in: word >> UInt64(Self.day)) }

    func year(magnitude: Int64) -> EDTFYear {
        EDTFYear(
            isNegative: word >> UInt64(Self.yearSign) & 1 != 0, magnitude: magnitude,
            unspecified: UInt8(word >> UInt64(Self.yearUnspecified) & 0b1111), notation: notation,
            significantDigits: hasSignificantDigits ? UInt8(word >> UInt64(Self.significant) & 0b1111111) : nil,
            qualifiers: ComponentQualifiers(code: UInt8(word >> UInt64(Self.yearQualifiers) & 0b1111)))
    }

    private var notation: EDTFYear.Notation {
        switch word >> UInt64(Self.notation) & 0b11 {
        case 0: .fourDigits
        case 1: .long
        default: .exponential(UInt8(word >> UInt64(Self.zeros) & 0b1111))
        }
    }

    private static func bits(of digits: EDTFDigits?) -> UInt64 {
        guard let digits else { return 0 }
        return hasMonth | UInt64(digits.value) | UInt64(digits.unspecified) << 6 | UInt64(digits.qualifiers.code) << 8
    }

    private static func digits(in word: UInt64) -> EDTFDigits? {
        guard word & hasMonth != 0 else { return nil }
        return EDTFDigits(
            UInt8(word & 0b111111), unspecified: UInt8(word >> 6 & 0b11),
            qualifiers: ComponentQualifiers(code: UInt8(word >> 8 & 0b1111)))
    }
}
