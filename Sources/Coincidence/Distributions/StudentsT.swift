/// How many standard deviations hold 95 % where the deviation itself was estimated.
package enum StudentsT {
    /// The 97.5 % point by degrees of freedom, of which there must be 1 or more, to the last digits of a Double.
    package static func deviations95(degrees: Int) -> Double {
        precondition(degrees >= 1)
        var (low, high) = (0.0, 16.0)
        while true {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { return high }
            if shareWithin(middle, degrees: degrees) >= 0.95 { high = middle } else { low = middle }
        }
    }

    /// The chance of lying between -t and t: the finite sums of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3
    /// for odd and 26.7.4 for even degrees, whose angle has the tangent t / √degrees.
    private static func shareWithin(_ t: Double, degrees: Int) -> Double {
        let count = Double(degrees)
        let cosineSquared = count / (count + t * t)
        let sine = t / (count + t * t).squareRoot()
        guard degrees % 2 == 1 else {
            var (term, sum) = (1.0, 1.0)
            for factor in stride(from: 1, to: degrees - 2, by: 2) {
                term *= cosineSquared * Double(factor) / Double(factor + 1)
                sum += term
            }
            return sine * sum
        }
        var (term, sum) = (1.0, degrees > 1 ? 1.0 : 0)
        for factor in stride(from: 2, to: degrees - 2, by: 2) {
            term *= cosineSquared * Double(factor) / Double(factor + 1)
            sum += term
        }
        let angle = arctangent(t / count.squareRoot())
        return (angle + sine * cosineSquared.squareRoot() * sum) * 2 / Double.pi
    }

    /// By Euler's series after halving the angle: libraries' arctangents differ in the last digit between machines.
    private static func arctangent(_ tangent: Double) -> Double {
        var (tangent, halvings) = (tangent, 1.0)
        while tangent > 0.1 {
            tangent /= 1 + (1 + tangent * tangent).squareRoot()
            halvings *= 2
        }
        let square = tangent * tangent / (1 + tangent * tangent)
        var (term, sum) = (tangent / (1 + tangent * tangent), 0.0)
        for factor in 1... where term > sum * 1e-18 {
            sum += term
            term *= square * Double(2 * factor) / Double(2 * factor + 1)
            if sum + term == sum { break }
        }
        return halvings * sum
    }
}
