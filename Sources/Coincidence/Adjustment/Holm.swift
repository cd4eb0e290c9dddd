/// Adjusts p for how many were looked at, whatever ties there are between them (Holm, Scand. J. Stat. 6, 1979).
package enum Holm {
    /// How often chance gives, somewhere among all of these, a p as small: in their order.
    package static func adjusted(_ ps: [Double]) -> [Double] {
        var adjusted = ps
        var largest = 0.0
        for (rank, index) in ps.indices.sorted(by: { (ps[$0], $0) < (ps[$1], $1) }).enumerated() {
            largest = max(largest, min(1, Double(ps.count - rank) * ps[index]))
            adjusted[index] = largest
        }
        return adjusted
    }
}
