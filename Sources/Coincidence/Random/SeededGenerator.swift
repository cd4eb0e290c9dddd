/// The one source of random numbers: xoshiro256** (Blackman and Vigna, ACM Trans. Math. Softw. 47, 2021,
/// doi:10.1145/3460772), its state filled by SplitMix64 as its authors advise. The same seed gives the same numbers on every
/// machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// - Parameter stream: draws that have streams of their own may be made in any order and on any core.
    package init(seed: UInt64, stream: UInt64 = 0) {
        // Two rounds apart, so that neighbouring seeds and streams share nothing.
        var filler = SplitMix64(state: seed)
        filler = SplitMix64(state: filler.next() ^ stream)
        state = (filler.next(), filler.next(), filler.next(), filler.next())
    }

    init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

    package mutating func next() -> UInt64 {
        let number = Self.rotated(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Self.rotated(state.3, by: 45)
        return number
    }

    /// From 0 to one less than `bound`, each as likely as the other: the high half of a product, drawn again where it would
    /// favour some (Lemire, ACM Trans. Model. Comput. Simul. 29, 2019, doi:10.1145/3230636). Not left to the standard
    /// library, which may change how it does this.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0)
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let least = (0 &- bound) % bound
            while product.low < least { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// One of the numbers of a range.
    package mutating func element(of range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// Every order is as likely as the other (Fisher and Yates).
    package mutating func shuffle(_ elements: inout [Int]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    }

    private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
}

/// Fills the state of a larger generator from one word (Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
