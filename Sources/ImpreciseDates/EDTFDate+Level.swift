extension EDTFDate {
    /// The least level of EDTF that has such a date (Library of Congress profile).
    package var level: Int {
        max(year.level, month.map { $0.value > 12 ? grouping?.level ?? 2 : 0 } ?? 0, qualifierLevel, patternLevel)
    }

    /// One qualifier behind the whole is level 1; any other place, level 2.
    private var qualifierLevel: Int {
        if !isQualified { return 0 }
        return qualifier == nil ? 2 : 1
    }

    /// `201X`, `20XX`, `2004-XX`, `1985-04-XX` and `1985-XX-XX` are level 1; any other unspecified digits, level 2.
    private var patternLevel: Int {
        let masks = (year.unspecified, month?.unspecified ?? 0, day?.unspecified ?? 0)
        switch masks {
        case (0, 0, 0): return 0
        case (1, 0, 0) where month == nil, (3, 0, 0) where month == nil: return 1
        case (0, 3, 0) where day == nil, (0, 0, 3), (0, 3, 3): return 1
        default: return 2
        }
    }
}

extension EDTFYear {
    /// Years before 0 and of more digits are level 1; powers of ten and significant digits level 2.
    var level: Int {
        if significantDigits != nil { return 2 }
        switch notation {
        case .exponential: return 2
        case .long: return 1
        case .fourDigits: return isNegative ? 1 : 0
        }
    }
}
