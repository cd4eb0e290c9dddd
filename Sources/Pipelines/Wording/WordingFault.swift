/// Words that say more than a pipeline can carry.
struct WordingFault {
    enum Kind: Equatable {
        /// With words to write in their place.
        case cause(instead: String)
        case proof
        case percentage
        case window
    }

    let kind: Kind
    /// Where the words stand, in characters of the whole text.
    let range: Range<Int>

    init(_ kind: Kind, _ tokens: Range<Int>, of sentence: ProseSentence) {
        self.kind = kind
        range =
            sentence.tokens[tokens.lowerBound].range
            .lowerBound..<sentence.tokens[tokens.upperBound - 1].range.upperBound
    }
}
