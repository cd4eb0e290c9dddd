/// Finds windows in words, such as `within 45 days`, of which no stage knows.
///
/// Told are `within 45 days`, `45 days after` and `before`, `in`, `over` or `during the 45 days`, `45-day window` and `window of 45
/// days`; of `30 to 45 days after` both. Only numbers in digits, and only days.
struct UndeclaredWindow {
    /// Whole numbers of the pipeline's options.
    let declared: Set<Int>

    func faults(in sentence: ProseSentence) -> [WordingFault] {
        sentence.tokens.indices.flatMap { unit -> [WordingFault] in
            guard sentence.word(unit) == "days" || sentence.word(unit) == "day" else { return [] }
            let numbers = Self.numbers(before: unit, in: sentence)
            guard let first = numbers.first, let range = Self.window(from: first, unit: unit, in: sentence) else {
                return []
            }
            return numbers.contains { sentence.number($0).map { !declared.contains($0) } ?? false }
                ? [WordingFault(.window, range, of: sentence)] : []
        }
    }

    /// How many numbers of days are read at most, as in `7, 14 or 30 to 45 days`.
    private static let mostNumbers = 8

    /// Where the numbers of these days stand.
    private static func numbers(before unit: Int, in sentence: ProseSentence) -> [Int] {
        var index = unit - 1
        if sentence.sign(index) == "-" || sentence.word(index).map(qualifying.contains) ?? false { index -= 1 }
        var numbers: [Int] = []
        while sentence.token(index)?.isNumber ?? false, numbers.count < mostNumbers {
            numbers.insert(index, at: 0)
            let joint = sentence.word(index - 1) ?? sentence.sign(index - 1)
            guard let joint, ["to", "or", "and", "-"].contains(joint) else { break }
            index -= 2
        }
        return numbers
    }

    /// The words of the window, if these days are one.
    private static func window(from first: Int, unit: Int, in sentence: ProseSentence) -> Range<Int>? {
        if let next = sentence.word(unit + 1),
            ["after", "before", "later", "earlier", "window", "windows"].contains(next),
            // "Held for 15 days before release" tells how long something lasted.
            !(sentence.word(first - 1) == "for" && sentence.word(first - 2).map(lasting.contains) ?? false)
        {
            return first..<(unit + 2)
        }
        // Up to two words between: `within the first 45 days`, `in the 45 days`.
        for start in ((first - 3)..<first).reversed() {
            guard let word = sentence.word(start) else { return nil }
            if word == "within" || word == "window" || word == "windows" { return start..<(unit + 1) }
            if ["in", "over", "during"].contains(word), sentence.word(start + 1) == "the" { return start..<(unit + 1) }
        }
        return nil
    }

    private static let lasting: Set = ["held", "detained", "jailed", "kept", "imprisoned", "lasted"]
    private static let qualifying: Set = ["calendar", "full", "whole", "more", "further"]
}
