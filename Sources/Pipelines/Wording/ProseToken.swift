/// A word, a number or a sign of a text for readers.
struct ProseToken {
    enum Kind: Equatable {
        case word
        /// Nil for one that is not whole, or that no computer counts to.
        case number(Int?)
        case sign
    }

    let kind: Kind
    /// A word in small letters and with straight apostrophes; otherwise as written.
    let text: String
    /// Where it stands, in characters of the whole text.
    let range: Range<Int>

    var number: Int? { if case .number(let value) = kind { value } else { nil } }
    var isNumber: Bool { if case .number = kind { true } else { false } }
}
