import ImpreciseDates

/// A name without case and marks, as it stands and with its words in order: family and given names come in either.
struct SimilarName {
    private let letters: [Character]
    private let sorted: [Character]

    init(_ name: String) {
        let words = TextWords(name).words.map(\.folded)
        letters = Array(words.joined(separator: " "))
        sorted = Array(words.sorted().joined(separator: " "))
    }

    /// From 0 to 1; the better of both orders of the words.
    func similarity(to other: SimilarName) -> Double {
        // What has no letters is no name.
        letters.isEmpty || other.letters.isEmpty
            ? 0
            : max(JaroWinkler.similarity(letters, other.letters), JaroWinkler.similarity(sorted, other.sorted))
    }
}
