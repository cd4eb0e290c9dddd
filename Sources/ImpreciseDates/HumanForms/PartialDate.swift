/// What a text has said of one date so far. A range or list says some of it once for both: the `5` of "5 to 9 July 2023"
/// has its month and year from behind.
struct PartialDate: Hashable, Sendable {
    var hedges: [Qualifier] = []
    var part: DatePart?
    var day: Int?
    var month: Int?
    var season: SubYearGrouping?
    var year: Int?
    /// `1990s`
    var decade: Int?
    /// A date that was given as a whole.
    var whole: EDTFDate?
    let offset: Int

    /// How its pieces stand: what was said before what.
    var hasYearFirst = false
    var hasDayBehindMonth = false
    var hasHedgeBehind = false

    init(at offset: Int) { self.offset = offset }

    var isEmpty: Bool {
        part == nil && day == nil && month == nil && season == nil && year == nil && decade == nil && whole == nil
    }

    private var isWhole: Bool { whole != nil || decade != nil }

    /// Which pieces the text has said of this one.
    private var pieces: Set<String> {
        let said = [
            "part": part != nil, "day": day != nil, "month": month != nil, "season": season != nil, "year": year != nil,
        ]
        return Set(said.filter(\.value).keys)
    }

    /// Whether a range or a choice of the two, as they were said, can mean one thing only. "Jul-2023" is one month,
    /// "winter 2022-2023" one winter, and "Jan 22 - Mar 2023" begins on a day or in a year.
    func goes(before next: PartialDate) -> Bool {
        guard !isWhole, !next.isWhole else { return true }
        let (own, others) = (pieces, next.pieces)
        if own.isDisjoint(with: others) { return false }
        if others == ["year"], own != ["year"] { return false }
        return !(hasDayBehindMonth && year == nil && next.day == nil)
    }

    /// Whether what this one lacks was said of those on both sides, and differs.
    func isTorn(between previous: PartialDate, and next: PartialDate) -> Bool {
        func differ(_ own: Int?, _ before: Int?, _ behind: Int?) -> Bool {
            own == nil && before != nil && behind != nil && before != behind
        }
        return differ(year, previous.year, next.year) || day != nil && differ(month, previous.month, next.month)
    }

    /// Takes from `other` what this one does not say and needs.
    mutating func complete(from other: PartialDate) {
        guard !isWhole, !other.isWhole else { return }
        let needsMonth = month == nil && season == nil && (day != nil || part != nil && year == nil)
        if needsMonth { month = other.month }
        if year == nil { year = other.year }
    }

    func edtf() throws(HumanDateFault) -> EDTF {
        func fault(_ reason: HumanDateFault.Reason) -> HumanDateFault { HumanDateFault(reason: reason, offset: offset) }
        if let whole {
            guard part == nil else { throw fault(.noSuchPart) }
            guard pieces.isEmpty, decade == nil else { throw fault(.order) }
            return .date(whole)
        }
        if let decade { return try self.decade(decade) }
        guard let year else { throw fault(isEmpty ? .order : .noYear) }
        if let season {
            guard part == nil, month == nil, day == nil,
                let date = EDTFDate(year: Int64(year), month: Int(season.rawValue))
            else { throw fault(.noSuchPart) }
            return .date(date)
        }
        if day != nil, month == nil { throw fault(.order) }
        guard let date = EDTFDate(year: Int64(year), month: month, day: day) else {
            throw fault(.impossible(.noSuchDay(day ?? 0, month: month ?? 0, year: Int64(year)), pattern: nil))
        }
        guard let part else { return .date(date) }
        guard let edtf = part.part(of: date) else { throw fault(.noSuchPart) }
        return edtf
    }

    private func decade(_ first: Int) throws(HumanDateFault) -> EDTF {
        guard part == nil, day == nil, month == nil, season == nil, year == nil,
            let date = EDTFDate(EDTFYear(magnitude: Int64(first), unspecified: 1))
        else { throw HumanDateFault(reason: .noSuchPart, offset: offset) }
        return .date(date)
    }
}
