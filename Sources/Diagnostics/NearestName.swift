/// Finds what somebody probably meant to write.
package enum NearestName {
    /// The candidate with the fewest edits to `name` (insert, delete, replace or swap neighbours, case ignored), if
    /// they are at most a third of its length and at least one; ties go to the earlier candidate. O(n · m) each.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard wanted.count > 1, wanted.count <= 100 else { return nil }
        var best: (name: String, edits: Int)?
        for candidate in candidates where candidate != name && candidate.count > 1 {
            let edits = edits(from: wanted, to: Array(candidate.lowercased().unicodeScalars))
            if edits <= max(1, wanted.count / 3), edits < best?.edits ?? .max { best = (candidate, edits) }
        }
        return best?.name
    }

    /// Edit distance with swaps of neighbours (Damerau 1964, optimal string alignment).
    private static func edits(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
        guard second.count <= 200 else { return .max }
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                let replaced = last[j] + (first[i] == second[j] ? 0 : 1)
                var edits = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    edits = min(edits, beforeLast[j - 1] + 1)
                }
                row.append(edits)
            }
            beforeLast = last
            last = row
        }
        return last[second.count]
    }
}
