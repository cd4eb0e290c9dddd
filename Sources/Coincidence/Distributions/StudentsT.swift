/// How many standard deviations hold 95 % where the deviation itself was estimated.
package enum StudentsT {
    /// The 97.5 % point by degrees of freedom, of which there must be 3 or more: the expansion of Abramowitz and Stegun, Handbook
    /// of Mathematical Functions (1964), 26.7.5; right to 0.2 % at 3 degrees and 0.001 % from 10 on.
    package static func deviations95(degrees: Int) -> Double {
        precondition(degrees >= 3)
        let z = WilsonInterval.deviations95
        let square = z * z
        let terms = [
            (square + 1) / 4,
            ((5 * square + 16) * square + 3) / 96,
            (((3 * square + 19) * square + 17) * square - 15) / 384,
            ((((79 * square + 776) * square + 1_482) * square - 1_920) * square - 945) / 92_160,
        ]
        let part = 1 / Double(degrees)
        return z * (1 + terms.reversed().reduce(0) { ($0 + $1) * part })
    }
}
