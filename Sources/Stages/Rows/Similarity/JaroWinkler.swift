/// How alike two names are, from 0 to 1: Jaro's measure, raised by Winkler for a common beginning of up to four letters.
///
/// M. A. Jaro, Advances in Record-Linkage Methodology as Applied to Matching the 1985 Census of Tampa, Florida, Journal of
/// the American Statistical Association 84 (1989); W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in
/// the Fellegi-Sunter Model of Record Linkage (1990). The common beginning counts whatever Jaro's measure is.
enum JaroWinkler {
    private static let longestBeginning = 4
    private static let weightOfBeginning = 0.1

    static func similarity(_ first: [Character], _ second: [Character]) -> Double {
        let jaro = jaro(first, second)
        let beginning = zip(first, second).prefix(longestBeginning).prefix { $0 == $1 }.count
        return jaro + Double(beginning) * weightOfBeginning * (1 - jaro)
    }

    /// The mean of three shares: of the letters of each that stand in the other not too far away, and of those that stand
    /// there in the same order.
    static func jaro(_ first: [Character], _ second: [Character]) -> Double {
        if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? 1 : 0 }
        let reach = max(0, max(first.count, second.count) / 2 - 1)
        var isTaken = Array(repeating: false, count: second.count)
        var matched: [Character] = []
        for (index, character) in first.enumerated() {
            // The letters of a much longer name have none beside them at its end.
            let start = max(0, index - reach)
            let end = min(second.count, index + reach + 1)
            guard start < end,
                let place = (start..<end).first(where: { !isTaken[$0] && second[$0] == character })
            else { continue }
            isTaken[place] = true
            matched.append(character)
        }
        if matched.isEmpty { return 0 }
        let others = second.indices.filter { isTaken[$0] }.map { second[$0] }
        let transpositions = zip(matched, others).count { $0 != $1 } / 2
        let common = Double(matched.count)
        return
            (common / Double(first.count) + common / Double(second.count) + (common - Double(transpositions)) / common)
            / 3
    }
}
