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

    init(at offset: Int) { self.offset = offset }

    var isEmpty: Bool {
        part == nil && day == nil && month == nil && season == nil && year == nil && decade == nil && whole == nil
    }

    private var isWhole: Bool { whole != nil || decade != nil }

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
