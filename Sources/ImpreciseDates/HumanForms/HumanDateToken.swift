/// A piece of a date as people write it.
struct HumanDateToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(Int, digits: Int)
        /// A date that stands as a whole: of a stated pattern, or `2023-07` and `2023-07-05`.
        case date(EDTFDate)
        /// `1990s`: the first year of ten.
        case decade(Int)
        case month(Int)
        case word(DateWord)
        case comma, dash, slash
        /// `?` and `~` behind what they are said of.
        case mark(Qualifier)

        /// Whether it tells day, month, year or a part of one.
        var isPiece: Bool {
            switch self {
            case .number, .date, .decade, .month, .word(.season), .word(.part): true
            default: false
            }
        }
    }

    let kind: Kind
    /// Characters from the start of the text.
    let offset: Int
}
